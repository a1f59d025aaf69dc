/**
 * The courts of this installation: reference data that only a migration changes.
 *
 * <p>Invariant: every case and every lot belongs to exactly one of them. This package does not
 * decide who may see what of a court; that is {@code CourtScope}.
 */
@NullMarked
package org.fachui.auction.courts;

import org.jspecify.annotations.NullMarked;
