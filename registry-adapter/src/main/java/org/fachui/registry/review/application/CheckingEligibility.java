package org.fachui.registry.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.fachui.kernel.people.ResidentId;
import org.fachui.kernel.property.EstateUnitCode;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonBoolean;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;
import org.fachui.registry.bureaus.application.BureauChannel;
import org.fachui.registry.bureaus.model.Bureau;
import org.fachui.registry.bureaus.model.Heard;
import org.fachui.registry.bureaus.model.QueryAnswer;

/** Asks the housing bureau whether a person is restricted from buying (限购, HOME-1). */
@ApplicationScoped
public class CheckingEligibility {
  private static final int REFERENCE_MAX = 100;

  private BureauChannel bureaus;
  private EligibilityLog log;
  private Clock clock;

  @Inject
  public CheckingEligibility(BureauChannel bureaus, EligibilityLog log, Clock clock) {
    this.bureaus = bureaus;
    this.log = log;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected CheckingEligibility() {}

  /** Asks once, now. */
  public Eligibility check(ResidentId person, EstateUnitCode unit) {
    String queryId = UUID.randomUUID().toString();
    String body =
        CanonicalJson.write(
            JsonObject.builder()
                .put("queryId", queryId)
                .put("kind", "RESTRICTION")
                .put("unitCode", unit.text())
                .put("person", JsonObject.builder().put("residentId", person.in18().text()).build())
                .build());
    Heard<QueryAnswer> heard = bureaus.query(Bureau.HOUSING, queryId, body);
    if (!heard.text().isEmpty()) {
      log.keep(queryId, body, heard);
    }
    return heard.meaning() instanceof QueryAnswer.Answered answered ? read(answered) : unknown();
  }

  private Eligibility read(QueryAnswer.Answered answered) {
    JsonValue restricted = answered.answer().get("restricted");
    JsonValue reference = answered.answer().get("reference");
    if (restricted instanceof JsonBoolean(boolean yes)
        && reference instanceof JsonText(String text)
        && text.length() <= REFERENCE_MAX) {
      return new Eligibility(
          yes ? Eligibility.Answer.RESTRICTED : Eligibility.Answer.ELIGIBLE,
          answered.answeredAt(),
          text);
    }
    return unknown();
  }

  private Eligibility unknown() {
    return new Eligibility(Eligibility.Answer.UNKNOWN, clock.instant(), "");
  }
}
