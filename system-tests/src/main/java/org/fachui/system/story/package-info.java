/**
 * The whole main job over public HTTP: a case, a property, the bureaus' answers, a notice, twenty
 * who enrol, an auction, the balance, the ruling, the title, and the money to the claimants; and
 * the figures that compare what was told with what clients, banks and the land register have
 * written down themselves.
 *
 * <p>Invariants: nothing here reads a service's database; a figure that must be zero comes from the
 * bidders' logs, the bank's register or the land bureau's register, never from a service's sums.
 *
 * <p>It does not break anything by itself but Redis in the middle of the auction: other faults are
 * given to it.
 */
@NullMarked
package org.fachui.system.story;

import org.jspecify.annotations.NullMarked;
