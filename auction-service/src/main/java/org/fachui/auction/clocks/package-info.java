/**
 * Every statutory clock that runs at a court, in one list: what it is of, by which rule it runs,
 * since when and until when.
 *
 * <p>Invariants: nothing is stored here, and no figure of a statute stands here. A clock is read
 * from the rows of the feature that it belongs to, and its end by that feature's own rules, under
 * the rule set of its lot; it is gone when what it waits for has happened. A row names a case, a
 * property or a lot, never a person.
 */
@NullMarked
package org.fachui.auction.clocks;

import org.jspecify.annotations.NullMarked;
