/**
 * What follows from the end of a lot. Knows ports only.
 *
 * <p>Invariant: no call to another service inside a transaction.
 */
@NullMarked
package org.fachui.auction.outcome.application;

import org.jspecify.annotations.NullMarked;
