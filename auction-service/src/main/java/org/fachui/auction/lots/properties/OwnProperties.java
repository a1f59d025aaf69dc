package org.fachui.auction.lots.properties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.fachui.auction.lots.rounds.PropertyRounds;
import org.fachui.auction.lots.rounds.Rounds;
import org.fachui.auction.rules.RuleSets;
import org.fachui.kernel.rules.Rule;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.problems.Problem;

/** The properties of the caller's own court; others are not found. */
@ApplicationScoped
public class OwnProperties {
  private Properties properties;
  private Decisions decisions;
  private Rounds rounds;
  private CourtScope scope;

  @Inject
  public OwnProperties(
      Properties properties, Decisions decisions, Rounds rounds, CourtScope scope) {
    this.properties = properties;
    this.decisions = decisions;
    this.rounds = rounds;
    this.scope = scope;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected OwnProperties() {}

  /**
   * A property of the caller's court.
   *
   * @throws org.fachui.platform.problems.ProblemException 404
   */
  public Property require(UUID id) {
    Property found = properties.find(id).orElseThrow(() -> Problem.notFound().asException());
    scope.require(found.file().court());
    return found;
  }

  /**
   * A property of the caller's court that may be changed, because no notice rests on it: it is not
   * announced yet, or its last round is over and another may follow.
   *
   * @throws org.fachui.platform.problems.ProblemException 404, 409 {@code PROPERTY_ANNOUNCED} or
   *     {@code PROPERTY_TAKEN}
   */
  public Property requireChangeable(UUID id) {
    Property found = require(id);
    PropertyRounds all = rounds.of(id);
    if (all.taken()) {
      throw taken().asException();
    }
    found
        .lotId()
        .filter(announced -> !all.changeable())
        .ifPresent(
            lotId -> {
              throw announced(lotId).asException();
            });
    return found;
  }

  /** As the court's people see it, with its decisions. */
  PropertyView show(UUID id) {
    Property found = require(id);
    return PropertyView.of(found, decisions.of(id), rounds.of(id).changeable());
  }

  /** 409: it was taken by agreement, and is not sold any more. */
  public static Problem taken() {
    Rule rule = RuleSets.AFTER_2022_2.rule("CPI-489");
    return Problem.of(409, "PROPERTY_TAKEN")
        .title("This property was taken by agreement")
        .rule(rule.id(), rule.citation().text())
        .retry(false)
        .build();
  }

  /** 409: a notice of this property is published already. */
  public static Problem announced(UUID lotId) {
    return Problem.of(409, "PROPERTY_ANNOUNCED")
        .title("This property is announced already")
        .input("lotId", lotId.toString())
        .retry(false)
        .build();
  }
}
