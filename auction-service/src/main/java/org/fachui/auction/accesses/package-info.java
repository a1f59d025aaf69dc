/**
 * Shows who opened the identities of bidders: to everybody that it was done, to the bidder that it
 * was hers, to the court after the end by whom (NJA-18).
 *
 * <p>Invariants: nothing here opens an identity or writes; that is done where identities are opened
 * (enrolment), in one transaction. Before the lot is over nobody learns from it for which lot, so
 * that nobody can count bidders. docs/identity-access.md has the format of the chain.
 */
@NullMarked
package org.fachui.auction.accesses;

import org.jspecify.annotations.NullMarked;
