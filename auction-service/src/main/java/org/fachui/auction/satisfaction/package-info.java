/**
 * How the sale of a property that nobody bought ends: a creditor takes it in satisfaction (以物抵债),
 * the applicant takes it in management (交付管理), or the seizure is released (解除查封).
 *
 * <p>Invariants: a lot ends once, while it is the last round of its property, in one transaction
 * with its fact ({@code lot.taken}, {@code lot.managed}, {@code lot.released}); among creditors who
 * want the property the legal rank decides, then lots that are drawn once; the difference is paid
 * before the ruling is made. Creditors' names are sealed and for the lot's court alone.
 *
 * <p>It does not transfer title and does not release a register's entry: the registry does when it
 * learns of the fact. A post-auction sale is a round of its own ({@code lots.rounds}); that it
 * failed here is read from there.
 */
@NullMarked
package org.fachui.auction.satisfaction;

import org.jspecify.annotations.NullMarked;
