/**
 * Standing authorities (长期授权): what two persons of a court have approved once, for whatever happens
 * later.
 *
 * <p>Invariants: whoever proposes does not approve; what is approved is the hash of one text; a
 * court has one authority of a kind that is not revoked. What is done under an authority names it.
 *
 * <p>It moves no money.
 */
@NullMarked
package org.fachui.payout.authorities;

import org.jspecify.annotations.NullMarked;
