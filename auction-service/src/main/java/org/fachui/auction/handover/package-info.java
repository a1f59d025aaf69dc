/**
 * Handing a sold property over to its buyer (移交): the notice to vacate, and the record with keys,
 * meters and belongings, within fifteen days after the ruling was served (SALE-27).
 *
 * <p>Invariants: nothing is handed over before the ruling is served; a record is written once and
 * never changed; who was present is sealed and shown to the buyer and the lot's court alone.
 *
 * <p>It changes nothing of the sale: title passed with the service of the ruling (NJA-22).
 */
@NullMarked
package org.fachui.auction.handover;

import org.jspecify.annotations.NullMarked;
