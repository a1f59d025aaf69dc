package org.fachui.auction.life;

import java.time.OffsetDateTime;

/**
 * Where a lot stands in its life, as one SQL expression over all tables that say something of it.
 */
public final class LotStages {
  /**
   * A {@code LotStage}; its two parameters are the time now. Wants {@code lots l} in reach: what
   * ended it first, then the paper in force, then the sale, then the bidding.
   */
  public static final String OF_LOT =
      """
      coalesce(
        (SELECT e.ending FROM lot_endings e WHERE e.lot_id = l.id),
        (SELECT CASE o.kind WHEN 'POSTPONEMENT' THEN 'POSTPONED' WHEN 'STAY' THEN 'STAYED' ELSE 'WITHDRAWN' END
          FROM stops o WHERE o.lot_id = l.id AND o.over_at IS NULL),
        (SELECT 'HANDED_OVER' FROM handovers d JOIN sales s ON s.lot_id = d.lot_id
          WHERE d.lot_id = l.id AND d.held_at IS NOT NULL AND s.state <> 'ANNULLED'),
        (SELECT CASE s.state WHEN 'SOLD' THEN CASE WHEN s.due_by < ? THEN 'OVERDUE' ELSE 'CLOSED_SOLD' END
          ELSE s.state END FROM sales s WHERE s.lot_id = l.id),
        (SELECT CASE WHEN (v.state = 'ANNOUNCED' OR v.resumes_at IS NOT NULL) AND v.opens_at <= ? THEN 'OPEN'
          ELSE v.state END FROM lot_live v WHERE v.lot_id = l.id),
        'ANNOUNCED')
      """;

  /**
   * For the first parameter: the public is told what happened to a sale, not whose payment is late.
   */
  public static final OffsetDateTime NEVER_OVERDUE = OffsetDateTime.MIN;

  private LotStages() {}
}
