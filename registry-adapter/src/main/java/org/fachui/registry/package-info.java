/**
 * The registry adapter as one deployment: its JAX-RS application and its data sources.
 *
 * <p>Invariants: the service owns and migrates the database {@code registry} and only reads
 * sessions of the website's. No rule of a transfer stands here: see the features below.
 */
@NullMarked
package org.fachui.registry;

import org.jspecify.annotations.NullMarked;
