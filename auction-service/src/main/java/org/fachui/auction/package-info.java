/**
 * The auction service as one deployment: its JAX-RS application, its data sources, its clock and
 * its randomness.
 *
 * <p>Invariants: features take time and randomness from here and so can be tested with others; the
 * service owns and migrates the database {@code auction} and only reads sessions of the website's.
 * No rule of an auction stands here: see the features below.
 */
@NullMarked
package org.fachui.auction;

import org.jspecify.annotations.NullMarked;
