/**
 * Statute as code: the rule sets of online judicial auctions and the pure functions that apply them
 * when a lot is published, and the rule and article behind each refusal of a bid.
 *
 * <p>Invariants: a published rule set never changes, because its hash stands in the terms of the
 * lots under it; a changed figure is a new set. A function here sees facts only, no clock and no
 * store.
 *
 * <p>What a bid may do is decided by the script of the engine and replayed by the bid log's model;
 * this package gives those rules their parameters and citations and does not judge bids a third
 * time.
 */
@NullMarked
package org.fachui.auction.rules;

import org.jspecify.annotations.NullMarked;
