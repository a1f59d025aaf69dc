/**
 * The access walk: every endpoint that the built WARs have, held against a reviewed table of who
 * may do what, and every way to come with a bad token or a borrowed cookie.
 *
 * <p>Invariant: endpoints are found in the byte code, not in a list; one that is in the WAR and not
 * in the contract, or in the contract and not in the table, fails the walk.
 */
@NullMarked
package org.fachui.system.access;

import org.jspecify.annotations.NullMarked;
