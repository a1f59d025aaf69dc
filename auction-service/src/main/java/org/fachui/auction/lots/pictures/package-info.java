/**
 * The pictures of lots (NJA-13, item 5), stored in the database with their hash.
 *
 * <p>Invariants: a picture is at most 2 MiB and is what its media type says; an SVG holds nothing
 * that runs, loads or links; pictures of a lot are numbered from 1 without a gap.
 *
 * <p>It does not scale or convert pictures.
 */
@NullMarked
package org.fachui.auction.lots.pictures;

import org.jspecify.annotations.NullMarked;
