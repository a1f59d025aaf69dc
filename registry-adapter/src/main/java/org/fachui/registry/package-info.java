/**
 * The registry adapter as one deployment: its JAX-RS application, its data sources, its clock and
 * its randomness.
 *
 * <p>Invariants: features take time and randomness from here and so can be tested with others; the
 * service owns and migrates the database {@code registry} and only reads sessions of the website's.
 * No rule of a transfer stands here: see the features below.
 */
@NullMarked
package org.fachui.registry;

import org.jspecify.annotations.NullMarked;
