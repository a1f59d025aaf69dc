package org.fachui.auction.clocks;

import static org.fachui.auction.clocks.ClockRows.FIRST;
import static org.fachui.auction.clocks.ClockRows.instant;
import static org.fachui.auction.clocks.ClockRows.instantOrNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.fachui.auction.clocks.RunningClock.Subject;
import org.fachui.auction.handover.HandoverRules;
import org.fachui.auction.outcome.model.SaleState;
import org.fachui.auction.rules.RuleSets;
import org.fachui.auction.rules.ServingTime;
import org.fachui.kernel.rules.RuleSet;

/** From the hammer to the keys: payment, approval, ruling, handover. */
@ApplicationScoped
public class SaleClocks implements ClockSource {
  private static final String SALES =
      ClockRows.SUBJECT
          + """
          , l.drill, s.state, s.sold_at, s.due_by, s.paid_at, s.served_at, h.vacate_at, h.vacate_by,
            n.snapshot::jsonb -> 'particulars' ->> 'approvalBy' IS NOT NULL AND a.lot_id IS NULL
          FROM sales s JOIN lots l ON l.id = s.lot_id
          """
          + ClockRows.OF_LOT
          + """
          LEFT JOIN handovers h ON h.lot_id = l.id
          LEFT JOIN notices n ON n.lot_id = l.id
          LEFT JOIN sale_approvals a ON a.lot_id = l.id
          WHERE s.state IN ('SOLD', 'PAID', 'RULED', 'SERVED') AND h.held_at IS NULL AND
          """
          + ClockRows.ASKED
          + " ORDER BY s.sold_at, s.lot_id";

  private ClockRows rows;

  @Inject
  public SaleClocks(ClockRows rows) {
    this.rows = rows;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected SaleClocks() {}

  @Override
  public List<RunningClock> running(AskedClocks asked, Instant now) {
    return rows.clocks(SALES, asked, SaleClocks::read);
  }

  private static void read(Subject subject, ResultSet row, List<RunningClock> clocks)
      throws SQLException {
    boolean drill = row.getBoolean(FIRST);
    RuleSet course = RuleSets.course(drill);
    Instant soldAt = instant(row, FIRST + 2);
    boolean approvalAwaited = row.getBoolean(FIRST + 8);
    if (approvalAwaited) {
      clocks.add(
          new RunningClock(
              subject, ClockKind.APPROVAL, RuleSets.equity(drill).rule("EQ-15"), soldAt, null));
    }
    switch (SaleState.valueOf(row.getString(FIRST + 1))) {
      case SOLD ->
          clocks.add(
              new RunningClock(
                  subject,
                  ClockKind.BALANCE,
                  RuleSets.buyer(drill).rule("NJA-25"),
                  soldAt,
                  instant(row, FIRST + 3)));
      case PAID, RULED -> {
        if (!approvalAwaited) {
          Instant paidAt = instant(row, FIRST + 4);
          clocks.add(
              new RunningClock(
                  subject,
                  ClockKind.RULING,
                  course.rule("SALE-20"),
                  paidAt,
                  ServingTime.by(course, paidAt)));
        }
      }
      case SERVED -> handover(subject, row, course, clocks);
      case DEFAULTED, NOT_APPROVED, ANNULLED -> throw new IllegalStateException("not selected");
    }
  }

  private static void handover(
      Subject subject, ResultSet row, RuleSet course, List<RunningClock> clocks)
      throws SQLException {
    Instant servedAt = instant(row, FIRST + 5);
    clocks.add(
        new RunningClock(
            subject,
            ClockKind.HANDOVER,
            course.rule("SALE-27"),
            servedAt,
            HandoverRules.by(course, servedAt)));
    Instant vacateBy = instantOrNull(row, FIRST + 7);
    if (vacateBy != null) {
      clocks.add(
          new RunningClock(
              subject,
              ClockKind.VACATE,
              course.rule("SALE-27"),
              instant(row, FIRST + 6),
              vacateBy));
    }
  }
}
