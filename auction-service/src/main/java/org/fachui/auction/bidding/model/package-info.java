/**
 * What bidding is, without stores and without the web: buckets, keys, refusals, outcomes.
 *
 * <p>Invariants: a refusal is a value in the documented order of precedence; a lot's bucket is
 * chosen once. This package imports only the JDK and the kernel.
 */
@NullMarked
package org.fachui.auction.bidding.model;

import org.jspecify.annotations.NullMarked;
