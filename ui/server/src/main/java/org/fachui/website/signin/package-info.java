/**
 * Sign-in: OpenID Connect's code flow with PKCE (S256), state and nonce.
 *
 * <p>Invariants: state, nonce and verifier are kept in a cookie of ten minutes of the browser that
 * began, so that nobody can finish another's sign-in; the way back is always a path of this site;
 * the provider's tokens are read once and dropped.
 *
 * <p>It does not know the people: the provider does.
 */
@NullMarked
package org.fachui.website.signin;

import org.jspecify.annotations.NullMarked;
