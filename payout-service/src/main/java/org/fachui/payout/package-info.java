/**
 * The payout service as one deployment: its JAX-RS application and its data sources.
 *
 * <p>Invariants: the service owns and migrates the database {@code payout} and only reads sessions
 * of the website's. No rule of money stands here: see the features below.
 */
@NullMarked
package org.fachui.payout;

import org.jspecify.annotations.NullMarked;
