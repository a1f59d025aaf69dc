/**
 * The sign-in provider of the one-machine stack: OpenID Connect with a fixed list of people.
 *
 * <p>{@code no.nav.security:mock-oauth2-server} makes codes and tokens; by itself it lets in
 * anybody as anything. {@link org.fachui.devstack.identity.Guard} stands in front and lets through
 * only known people, two clients with their exact redirects, the code grant, and PKCE with S256.
 * The signing key is made on this machine.
 *
 * <p>Invariants: it listens on 127.0.0.1 only; a claim of a token comes from the list of people and
 * never from a request; a code works once, for a minute, for the client, redirect and verifier it
 * was made for.
 *
 * <p>It does not check who sits at the keyboard: whoever reaches it may be any of its people.
 * Nothing but a drill may use it, and the services refuse it outside drills.
 */
@NullMarked
package org.fachui.devstack.identity;

import org.jspecify.annotations.NullMarked;
