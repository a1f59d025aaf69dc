package org.fachui.auction.clocks;

import static org.fachui.auction.clocks.ClockRows.FIRST;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fachui.auction.clocks.RunningClock.Subject;
import org.fachui.auction.criminal.CriminalRules;
import org.fachui.auction.lots.properties.DisposalRight;
import org.fachui.auction.lots.properties.DisposalTransfer;
import org.fachui.auction.lots.properties.Properties;
import org.fachui.auction.lots.properties.Property;
import org.fachui.auction.pricing.application.PriceSteps;
import org.fachui.auction.pricing.application.PricingTerms;
import org.fachui.auction.pricing.model.Clocks;
import org.fachui.auction.pricing.model.Clocks.Clock;
import org.fachui.auction.pricing.model.Determination;
import org.fachui.auction.rules.RuleSets;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleSet;

/** Before the first notice: price and right to dispose; and the term of criminal property. */
@ApplicationScoped
public class PropertyClocks implements ClockSource {
  /** The set under which the next notice is judged. */
  private static final RuleSet NEXT = RuleSets.DRILL_2026_4;

  private static final RuleSet DISPOSAL = RuleSets.disposal(NEXT.drill());

  /** By agreement, before it was ever announced. */
  private static final String NOT_TAKEN =
      " NOT EXISTS (SELECT 1 FROM property_takings g WHERE g.property_id = p.id) AND ";

  private static final String NEVER_ANNOUNCED =
      ClockRows.SUBJECT
          + ClockRows.OF_PROPERTY
          + " WHERE l.id IS NULL AND "
          + NOT_TAKEN
          + ClockRows.ASKED
          + " ORDER BY p.entered_at, p.id";

  private static final String CRIMINAL =
      ClockRows.SUBJECT
          + ", k.accepted_on "
          + ClockRows.OF_PROPERTY
          + """
          JOIN criminal_properties k ON k.property_id = p.id
          WHERE NOT EXISTS (SELECT 1 FROM lot_endings e WHERE e.lot_id = l.id)
            AND NOT EXISTS (SELECT 1 FROM sales s WHERE s.lot_id = l.id AND s.state = 'SERVED') AND
          """
          + NOT_TAKEN
          + ClockRows.ASKED
          + " ORDER BY k.accepted_on, p.id";

  private ClockRows rows;
  private Properties properties;
  private PriceSteps steps;
  private PricingTerms terms;

  @Inject
  public PropertyClocks(
      ClockRows rows, Properties properties, PriceSteps steps, PricingTerms terms) {
    this.rows = rows;
    this.properties = properties;
    this.steps = steps;
    this.terms = terms;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected PropertyClocks() {}

  @Override
  public List<RunningClock> running(AskedClocks asked, Instant now) {
    return Stream.concat(
            rows
                .clocks(
                    NEVER_ANNOUNCED, asked, (subject, row, clocks) -> unannounced(subject, clocks))
                .stream(),
            rows
                .clocks(
                    CRIMINAL,
                    asked,
                    (subject, row, clocks) ->
                        clocks.add(criminal(subject, row.getObject(FIRST, LocalDate.class))))
                .stream())
        .toList();
  }

  private static RunningClock criminal(Subject subject, LocalDate acceptedOn) {
    RuleSet after = RuleSets.after(NEXT.drill());
    return new RunningClock(
        subject,
        ClockKind.CRIMINAL_TERM,
        after.rule("CRIM-3"),
        ClockRows.startOf(acceptedOn),
        CriminalRules.termEnds(after, acceptedOn));
  }

  private void unannounced(Subject subject, List<RunningClock> clocks) {
    Property property = properties.find(Objects.requireNonNull(subject.propertyId())).orElseThrow();
    priced(subject, property, clocks);
    property
        .disposalRight()
        .ifPresent(right -> disposal(subject, property.file().court(), right, clocks));
  }

  private void priced(Subject subject, Property property, List<RunningClock> clocks) {
    Determination found =
        steps.find(property.id()).orElseGet(() -> new Determination(terms.rules(), List.of()));
    Instant since =
        found.log().isEmpty()
            ? ClockRows.startOf(property.seizedOn())
            : found.log().getLast().step().at();
    for (Clock one : Clocks.of(found, property.seizedOn())) {
      clocks.add(
          new RunningClock(
              subject,
              ClockKind.valueOf("PRICE_" + one.what()),
              found.rules().rule(one.rule()),
              one.what().equals("START") ? ClockRows.startOf(property.seizedOn()) : since,
              one.until()));
    }
    property
        .reference()
        .ifPresent(
            price ->
                clocks.add(
                    new RunningClock(
                        subject,
                        ClockKind.PRICE_VALID,
                        NEXT.rule("PRICE-27"),
                        ClockRows.startOf(price.on()),
                        ClockRows.startOf(price.validUntil().plusDays(1)))));
  }

  private static void disposal(
      Subject subject, String court, DisposalRight right, List<RunningClock> clocks) {
    DisposalTransfer transfer = right.transfer();
    if (right.firstSeizingCourt().equals(court)) {
      Instant since = ClockRows.startOf(right.seizedOn());
      clocks.add(clock(subject, ClockKind.FIRST_SEIZURE, "DISP-1", "seizedMsMin", since));
    } else if (transfer != null
        && transfer.letterNumber() == null
        && transfer.designatedBy() == null
        && !transfer.disputed()) {
      clocks.add(
          clock(
              subject, ClockKind.TRANSFER_LETTER, "DISP-2", "letterMsMax", transfer.requestedAt()));
    }
  }

  private static RunningClock clock(
      Subject subject, ClockKind kind, String ruleId, String figure, Instant since) {
    Rule rule = DISPOSAL.rule(ruleId);
    return new RunningClock(
        subject, kind, rule, since, since.plusMillis(rule.parameters().number(figure)));
  }
}
