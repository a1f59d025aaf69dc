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
import org.fachui.auction.rules.RuleSets;
import org.fachui.auction.stops.law.StopRules;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleSet;

/** Terms of postponements, and lots that have to go on because a term or a cause is over. */
@ApplicationScoped
public class StopClocks implements ClockSource {
  private static final String STOPS =
      ClockRows.SUBJECT
          + """
          , l.drill, o.ordered_at, o.term_ends_at, o.gone_at
          FROM stops o JOIN lots l ON l.id = o.lot_id
          """
          + ClockRows.OF_LOT
          + """
          WHERE o.over_at IS NULL AND o.kind <> 'WITHDRAWAL' AND coalesce(o.gone_at, o.term_ends_at) IS NOT NULL AND
          """
          + ClockRows.ASKED
          + " ORDER BY o.ordered_at, o.id";

  private ClockRows rows;

  @Inject
  public StopClocks(ClockRows rows) {
    this.rows = rows;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected StopClocks() {}

  @Override
  public List<RunningClock> running(AskedClocks asked, Instant now) {
    return rows.clocks(STOPS, asked, (subject, row, clocks) -> read(subject, row, clocks, now));
  }

  private static void read(Subject subject, ResultSet row, List<RunningClock> clocks, Instant now)
      throws SQLException {
    RuleSet course = RuleSets.course(row.getBoolean(FIRST));
    Rule rule = course.rule("NJA-28");
    Instant orderedAt = instant(row, FIRST + 1);
    Instant gone = instantOrNull(row, FIRST + 3);
    Instant over = gone == null ? instant(row, FIRST + 2) : gone;
    clocks.add(
        over.isAfter(now)
            ? new RunningClock(subject, ClockKind.STOP_TERM, rule, orderedAt, over)
            : new RunningClock(
                subject, ClockKind.RESUME, rule, over, StopRules.resumeBy(course, over)));
  }
}
