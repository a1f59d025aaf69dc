package org.fachui.auction.outcome.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.enrolment.application.PayoutAway;
import org.fachui.auction.outcome.application.DueDesk;
import org.fachui.auction.outcome.application.Dues.DueTerms;
import org.fachui.auction.outcome.model.Due;
import org.fachui.platform.peers.PeerAnswer;
import org.fachui.platform.peers.PeerAway;
import org.fachui.platform.peers.PeerClient;

/** Payout over HTTP. A due whose figures do not add up to the price is no answer. */
@ApplicationScoped
public class PeerDues implements DueDesk {
  private PeerClient peers;

  @Inject
  public PeerDues(PeerClient peers) {
    this.peers = peers;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected PeerDues() {}

  @Override
  public Due ask(DueTerms terms) {
    UUID lotId = terms.lotId();
    JsonObject body =
        Json.createObjectBuilder()
            .add("court", terms.court())
            .add("caseNo", terms.caseNo())
            .add("priceFen", terms.priceFen())
            .add("enrolmentId", terms.enrolmentId().toString())
            .add("depositFen", terms.depositFen())
            .add("dueBy", terms.dueBy().toString())
            .build();
    try {
      PeerAnswer answer = peers.put(address(lotId), body);
      if (!answer.isGood()) {
        throw new PayoutAway("due of lot " + lotId + " was answered " + answer.status(), null);
      }
      return due(lotId, answer);
    } catch (PeerAway away) {
      throw new PayoutAway("due of lot " + lotId + " was not answered", away);
    }
  }

  @Override
  public Optional<Due> find(UUID lotId) {
    try {
      PeerAnswer answer = peers.get(address(lotId));
      if (answer.status() == 404 && "NOT_FOUND".equals(answer.json().getString("reason", ""))) {
        return Optional.empty();
      }
      if (answer.status() != 200) {
        throw new PayoutAway("due of lot " + lotId + " was answered " + answer.status(), null);
      }
      return Optional.of(due(lotId, answer));
    } catch (PeerAway | IllegalStateException away) {
      throw new PayoutAway("due of lot " + lotId + " was not answered", away);
    }
  }

  private static String address(UUID lotId) {
    return "/payout/api/dues/" + lotId;
  }

  private static Due due(UUID lotId, PeerAnswer answer) {
    try {
      JsonObject json = answer.json();
      boolean met =
          switch (json.getString("state")) {
            case "MET" -> true;
            case "OPEN" -> false;
            default -> throw new IllegalArgumentException("no state of a due");
          };
      if (!lotId.toString().equals(json.getString("lotId"))) {
        throw new IllegalArgumentException("another lot's due");
      }
      return new Due(
          fen(json, "priceFen"),
          fen(json, "depositFen"),
          fen(json, "fen"),
          json.getString("virtualNo"),
          fen(json, "arrivedFen"),
          met,
          met ? Instant.parse(json.getString("metAt")) : null);
    } catch (JsonException
        | NullPointerException
        | ClassCastException
        | IllegalArgumentException
        | IllegalStateException
        | ArithmeticException
        | DateTimeException misshapen) {
      throw new PayoutAway("due of lot " + lotId + " was answered in no form of ours", misshapen);
    }
  }

  private static long fen(JsonObject json, String member) {
    return json.getJsonNumber(member).longValueExact();
  }
}
