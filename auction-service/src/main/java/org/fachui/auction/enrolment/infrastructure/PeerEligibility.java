package org.fachui.auction.enrolment.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fachui.auction.enrolment.application.EligibilityDesk;
import org.fachui.auction.enrolment.model.Eligibility;
import org.fachui.kernel.people.ResidentId;
import org.fachui.platform.peers.PeerAnswer;
import org.fachui.platform.peers.PeerAway;
import org.fachui.platform.peers.PeerClient;

/** The registry over HTTP. What is no clear answer is unknown; nothing is made up. */
@ApplicationScoped
public class PeerEligibility implements EligibilityDesk {
  private static final Logger LOG = Logger.getLogger(PeerEligibility.class.getName());

  private PeerClient peers;

  @Inject
  public PeerEligibility(PeerClient peers) {
    this.peers = peers;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected PeerEligibility() {}

  @Override
  public Eligibility ask(ResidentId person, String unitCode, String court) {
    JsonObject body =
        Json.createObjectBuilder()
            .add("residentId", person.in18().text())
            .add("unitCode", unitCode)
            .add("court", court)
            .build();
    try {
      PeerAnswer answer = peers.post("/registry/api/eligibility", body);
      if (answer.status() == 200) {
        return eligibility(answer.json());
      }
      LOG.log(Level.WARNING, "the registry answered {0} for eligibility", answer.status());
    } catch (PeerAway away) {
      LOG.log(Level.WARNING, "the registry did not answer for eligibility");
    } catch (JsonException
        | NullPointerException
        | ClassCastException
        | IllegalArgumentException
        | IllegalStateException
        | DateTimeException misshapen) {
      LOG.log(Level.WARNING, "the registry's answer for eligibility is in no form of ours");
    }
    return Eligibility.unknown();
  }

  private static Eligibility eligibility(JsonObject json) {
    return switch (json.getString("answer")) {
      case "ELIGIBLE" -> known(Eligibility.Answer.ELIGIBLE, json);
      case "RESTRICTED" -> known(Eligibility.Answer.RESTRICTED, json);
      default -> Eligibility.unknown();
    };
  }

  private static Eligibility known(Eligibility.Answer answer, JsonObject json) {
    return new Eligibility(
        answer, json.getString("reference"), Instant.parse(json.getString("asOf")));
  }
}
