/**
 * The log of everything that was said between us and the bureaus.
 *
 * <p>Invariants: each chain is numbered without a gap, each row holds the hash of the one before
 * and is signed; a row is added in the transaction of what it caused or was caused by, and is never
 * changed; what a person is called and numbered stands in the content only.
 *
 * <p>It does not speak to anybody and does not know what a message means.
 */
@NullMarked
package org.fachui.registry.messages;

import org.jspecify.annotations.NullMarked;
