/**
 * The auction service as one deployment: its JAX-RS application and its data sources.
 *
 * <p>Invariants: the service owns and migrates the database {@code auction} and only reads sessions
 * of the website's. No rule of an auction stands here: see the features below.
 */
@NullMarked
package org.fachui.auction;

import org.jspecify.annotations.NullMarked;
