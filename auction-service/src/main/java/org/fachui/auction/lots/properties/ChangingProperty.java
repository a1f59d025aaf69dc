package org.fachui.auction.lots.properties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.fachui.auction.rules.RuleSets;
import org.fachui.auction.rules.UnappraisedRules;

/** Changes a property on which no notice rests, one change after the other. */
@ApplicationScoped
public class ChangingProperty {
  private Properties properties;
  private OwnProperties own;
  private Decisions decisions;
  private Clock clock;

  @Inject
  public ChangingProperty(
      Properties properties, OwnProperties own, Decisions decisions, Clock clock) {
    this.properties = properties;
    this.own = own;
    this.decisions = decisions;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected ChangingProperty() {}

  /** Replaces the proof of the right to dispose. */
  @Transactional
  public void prove(UUID id, DisposalRight right) {
    properties.lock(id);
    Property found = own.requireChangeable(id);
    FieldFaults faults = new FieldFaults();
    PropertyChecks.check(faults, "", right, found.seizedOn());
    faults.refuseAny();
    properties.put(id, right);
  }

  /** Replaces what the survey found that may keep it from being sold. */
  @Transactional
  public void survey(UUID id, SaleGates gates) {
    properties.lock(id);
    Property found = own.requireChangeable(id);
    FieldFaults faults = new FieldFaults();
    GateChecks.check(faults, "", gates, found.kind());
    faults.refuseAny();
    properties.put(id, gates);
  }

  /** Replaces why there is no appraisal report of shares. */
  @Transactional
  public void unappraised(UUID id, Unappraised unappraised) {
    properties.lock(id);
    Property found = own.requireChangeable(id);
    FieldFaults faults = new FieldFaults();
    unappraised.check(faults, LocalDate.ofInstant(clock.instant(), PropertyChecks.CHINA));
    faults.refuseAny();
    UnappraisedRules.entering(
            RuleSets.equity(true),
            found.kind() == PropertyKind.EQUITY,
            found.reference().isPresent())
        .ifPresent(
            refused -> {
              throw RefusedRules.problem(refused, "").asException();
            });
    properties.put(id, unappraised);
  }

  /** Replaces the documents and videos. */
  @Transactional
  public void attach(UUID id, Attachments attachments) {
    properties.lock(id);
    own.requireChangeable(id);
    FieldFaults faults = new FieldFaults();
    attachments.check(faults);
    faults.refuseAny();
    properties.put(id, attachments);
  }

  /** Binds a review that was just fetched. */
  @Transactional
  public void bind(UUID id, BoundReview review) {
    properties.lock(id);
    own.requireChangeable(id);
    properties.put(id, review);
  }

  /**
   * Records what the panel decided.
   *
   * @param by subject of the judge
   */
  @Transactional
  public Decision decide(UUID id, DecisionRequest request, String by) {
    properties.lock(id);
    own.requireChangeable(id);
    Decision decision = request.decision(id, clock.instant());
    decisions.add(decision, request.holders(), by);
    return decision;
  }
}
