package org.fachui.auction.clocks;

import static org.fachui.auction.clocks.ClockRows.FIRST;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.fachui.auction.clocks.RunningClock.Subject;
import org.fachui.auction.lots.properties.PropertyKind;
import org.fachui.auction.lots.rounds.EndingSteps;
import org.fachui.auction.lots.rounds.NextStep;
import org.fachui.auction.lots.rounds.NextSteps;
import org.fachui.auction.lots.rounds.PropertyRounds;
import org.fachui.auction.lots.rounds.Rounds;
import org.fachui.auction.lots.surplus.SurplusNotice;
import org.fachui.auction.lots.surplus.SurplusNotices;
import org.fachui.auction.rules.RuleSets;
import org.fachui.auction.rules.SurplusRules;
import org.fachui.kernel.rules.RuleSet;

/** Between two rounds: the next notice, and the applicant who was told that nothing is left. */
@ApplicationScoped
public class RoundClocks implements ClockSource {
  /** The set under which the next notice is judged. */
  private static final RuleSet NEXT = RuleSets.DRILL_2026_4;

  private static final String UNSOLD =
      ClockRows.SUBJECT
          + ", p.kind "
          + ClockRows.OF_PROPERTY
          + """
          JOIN lot_live v ON v.lot_id = l.id
          WHERE v.state = 'CLOSED_UNSOLD' AND NOT EXISTS (SELECT 1 FROM lot_endings e WHERE e.lot_id = l.id) AND
          """
          + ClockRows.ASKED
          + " ORDER BY v.end_at, p.id";

  private static final String TOLD =
      ClockRows.SUBJECT
          + ClockRows.OF_PROPERTY
          + """
          WHERE EXISTS (SELECT 1 FROM decisions d JOIN surplus_notices w ON w.decision_id = d.id
            WHERE d.property_id = p.id AND w.requested_at IS NULL) AND
          """
          + ClockRows.ASKED
          + " ORDER BY p.entered_at, p.id";

  private ClockRows rows;
  private Rounds rounds;
  private SurplusNotices surplus;

  @Inject
  public RoundClocks(ClockRows rows, Rounds rounds, SurplusNotices surplus) {
    this.rows = rows;
    this.rounds = rounds;
    this.surplus = surplus;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected RoundClocks() {}

  @Override
  public List<RunningClock> running(AskedClocks asked, Instant now) {
    return Stream.concat(
            rows
                .clocks(
                    UNSOLD,
                    asked,
                    (subject, row, clocks) ->
                        clocks.addAll(next(subject, PropertyKind.valueOf(row.getString(FIRST)))))
                .stream(),
            rows
                .clocks(TOLD, asked, (subject, row, clocks) -> clocks.addAll(told(subject, now)))
                .stream())
        .toList();
  }

  private List<RunningClock> next(Subject subject, PropertyKind kind) {
    PropertyRounds found = rounds.of(property(subject));
    RuleSet after = RuleSets.after(NEXT.drill());
    return Stream.concat(
            NextSteps.of(found, NEXT, kind.immovable()).stream(),
            EndingSteps.of(found, after, kind.immovable()).stream())
        .filter(step -> step.kind() != null && step.end() != null)
        .map(
            step ->
                new RunningClock(
                    subject, ClockKind.NEXT_ROUND, rule(step), step.since(), step.end()))
        .toList();
  }

  private static org.fachui.kernel.rules.Rule rule(NextStep step) {
    return Stream.of(NEXT, RuleSets.after(NEXT.drill()))
        .flatMap(set -> set.rules().stream())
        .filter(rule -> rule.id().equals(step.rule()))
        .findFirst()
        .orElseThrow();
  }

  private List<RunningClock> told(Subject subject, Instant now) {
    Duration within = Duration.ofMillis(SurplusRules.requestWithinMs(NEXT));
    return surplus
        .ofThisRound(property(subject))
        .filter(notice -> notice.state(within, now) == SurplusNotice.State.WAITING)
        .map(
            notice ->
                new RunningClock(
                    subject,
                    ClockKind.SURPLUS_REQUEST,
                    NEXT.rule("SALE-6"),
                    notice.toldAt().orElseThrow(),
                    notice.requestBy(within).orElseThrow()))
        .stream()
        .toList();
  }

  private static UUID property(Subject subject) {
    return Objects.requireNonNull(subject.propertyId());
  }
}
