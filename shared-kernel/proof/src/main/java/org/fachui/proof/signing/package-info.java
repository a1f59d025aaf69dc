/**
 * Ed25519 signatures (RFC 8032) by the JDK, and statements that publish a key with its validity.
 *
 * <p>Invariants: a key id is made from the key itself; base64 has one spelling only, so that no
 * signed file can be changed without effect; a private key is never written by {@code toString}.
 *
 * <p>Does not keep keys on disk and does not say whose key it is: whoever verifies compares the key
 * id with the one that the court publishes.
 */
@NullMarked
package org.fachui.proof.signing;

import org.jspecify.annotations.NullMarked;
