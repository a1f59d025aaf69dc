package org.fachui.auction.clocks;

import static org.fachui.auction.clocks.ClockRows.FIRST;
import static org.fachui.auction.clocks.ClockRows.instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fachui.auction.objections.law.ObjectionKind;
import org.fachui.auction.rules.ReleaseTime;
import org.fachui.auction.rules.RuleSets;
import org.fachui.kernel.rules.RuleSet;

/** Objections that are to be ruled on, creditors that were asked, deposits that have to go back. */
@ApplicationScoped
public class DeskClocks implements ClockSource {
  private static final String OBJECTIONS =
      ClockRows.SUBJECT
          + ", l.drill, b.kind, b.received_at, b.rule_by FROM objections b JOIN lots l ON l.id = b.lot_id "
          + ClockRows.OF_LOT
          + " WHERE b.decision IS NULL AND "
          + ClockRows.ASKED
          + " ORDER BY b.rule_by, b.id";

  private static final String CREDITORS =
      ClockRows.SUBJECT
          + ", l.drill, q.asked_at, q.answer_by FROM creditor_inquiries q JOIN lots l ON l.id = q.lot_id "
          + ClockRows.OF_LOT
          + """
          WHERE EXISTS (SELECT 1 FROM asked_creditors a WHERE a.lot_id = l.id AND a.wants IS NULL)
            AND NOT EXISTS (SELECT 1 FROM lot_endings e WHERE e.lot_id = l.id)
            AND NOT EXISTS (SELECT 1 FROM lots n WHERE n.previous_lot = l.id) AND
          """
          + ClockRows.ASKED
          + " ORDER BY q.answer_by, l.id";

  /** The winner's deposit is part of the price. */
  private static final String DEPOSITS =
      ClockRows.SUBJECT
          + """
          , l.drill, coalesce(o.ordered_at, v.end_at) AS over
          FROM lots l JOIN lot_live v ON v.lot_id = l.id
          """
          + ClockRows.OF_LOT
          + """
          LEFT JOIN stops o ON o.lot_id = l.id AND o.kind = 'WITHDRAWAL' AND o.over_at IS NULL
          WHERE (v.state LIKE 'CLOSED%' OR o.id IS NOT NULL)
            AND EXISTS (SELECT 1 FROM enrolments e WHERE e.lot_id = l.id AND e.deposit_state IN ('CONFIRMED', 'REFUNDING')
              AND NOT EXISTS (SELECT 1 FROM sales s WHERE s.enrolment_id = e.id)) AND
          """
          + ClockRows.ASKED
          + " ORDER BY over, l.id";

  private ClockRows rows;

  @Inject
  public DeskClocks(ClockRows rows) {
    this.rows = rows;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected DeskClocks() {}

  @Override
  public List<RunningClock> running(AskedClocks asked, Instant now) {
    return Stream.of(objections(asked), creditors(asked), deposits(asked))
        .flatMap(List::stream)
        .toList();
  }

  private List<RunningClock> objections(AskedClocks asked) {
    return rows.clocks(
        OBJECTIONS,
        asked,
        (subject, row, clocks) -> {
          String rule = ObjectionKind.valueOf(row.getString(FIRST + 1)).rule();
          clocks.add(
              new RunningClock(
                  subject,
                  ClockKind.OBJECTION,
                  RuleSets.course(row.getBoolean(FIRST)).rule(rule),
                  instant(row, FIRST + 2),
                  instant(row, FIRST + 3)));
        });
  }

  private List<RunningClock> creditors(AskedClocks asked) {
    return rows.clocks(
        CREDITORS,
        asked,
        (subject, row, clocks) ->
            clocks.add(
                new RunningClock(
                    subject,
                    ClockKind.CREDITORS,
                    RuleSets.after(row.getBoolean(FIRST)).rule("LINK-1"),
                    instant(row, FIRST + 1),
                    instant(row, FIRST + 2))));
  }

  private List<RunningClock> deposits(AskedClocks asked) {
    return rows.clocks(
        DEPOSITS,
        asked,
        (subject, row, clocks) -> {
          RuleSet course = RuleSets.course(row.getBoolean(FIRST));
          Instant over = instant(row, FIRST + 1);
          clocks.add(
              new RunningClock(
                  subject,
                  ClockKind.DEPOSITS,
                  course.rule("NJA-23"),
                  over,
                  ReleaseTime.by(course, over)));
        });
  }
}
