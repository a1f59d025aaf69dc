/**
 * The payout service as one deployment: its JAX-RS application, its data sources, its clock and its
 * randomness.
 *
 * <p>Invariants: features take time and randomness from here and so can be tested with others; the
 * service owns and migrates the database {@code payout} and only reads sessions of the website's.
 * No rule of money stands here: see the features below.
 */
@NullMarked
package org.fachui.payout;

import org.jspecify.annotations.NullMarked;
