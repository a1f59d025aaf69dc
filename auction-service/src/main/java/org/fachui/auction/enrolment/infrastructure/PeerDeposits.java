package org.fachui.auction.enrolment.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.enrolment.application.DepositDesk;
import org.fachui.auction.enrolment.application.DepositTerms;
import org.fachui.auction.enrolment.application.PayoutAway;
import org.fachui.auction.enrolment.model.Deposit;
import org.fachui.auction.enrolment.model.DepositState;
import org.fachui.platform.peers.PeerAnswer;
import org.fachui.platform.peers.PeerAway;
import org.fachui.platform.peers.PeerClient;
import org.jspecify.annotations.Nullable;

/** Payout over HTTP. Whatever it says about another deposit than the one asked for is no answer. */
@ApplicationScoped
public class PeerDeposits implements DepositDesk {
  private PeerClient peers;

  @Inject
  public PeerDeposits(PeerClient peers) {
    this.peers = peers;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected PeerDeposits() {}

  @Override
  public Deposit ask(DepositTerms terms) {
    UUID id = terms.enrolmentId();
    JsonObject body =
        Json.createObjectBuilder()
            .add("lotId", terms.lotId().toString())
            .add("court", terms.court())
            .add("caseNo", terms.caseNo())
            .add("fen", terms.fen())
            .add("closesAt", terms.closesAt().toString())
            .build();
    try {
      PeerAnswer answer = peers.put(address(id), body);
      if (answer.status() != 200 && answer.status() != 201) {
        throw new PayoutAway("deposit " + id + " was answered " + answer.status(), null);
      }
      return deposit(id, answer);
    } catch (PeerAway away) {
      throw new PayoutAway("deposit " + id + " was not answered", away);
    }
  }

  @Override
  public Optional<Deposit> find(UUID enrolmentId) {
    try {
      PeerAnswer answer = peers.get(address(enrolmentId));
      return switch (answer.status()) {
        case 200 -> Optional.of(deposit(enrolmentId, answer));
        case 404 -> notThere(enrolmentId, answer);
        default ->
            throw new PayoutAway(
                "deposit " + enrolmentId + " was answered " + answer.status(), null);
      };
    } catch (PeerAway away) {
      throw new PayoutAway("deposit " + enrolmentId + " was not answered", away);
    }
  }

  private static String address(UUID enrolmentId) {
    return "/payout/api/deposits/" + enrolmentId;
  }

  /** A container that is still deploying says 404 as well, but not with payout's own problem. */
  private static Optional<Deposit> notThere(UUID id, PeerAnswer answer) {
    try {
      if ("NOT_FOUND".equals(answer.json().getString("reason", ""))) {
        return Optional.empty();
      }
    } catch (JsonException | IllegalStateException noProblem) {
      throw new PayoutAway("deposit " + id + " was answered by no service", noProblem);
    }
    throw new PayoutAway("deposit " + id + " was answered by no service", null);
  }

  private static Deposit deposit(UUID id, PeerAnswer answer) {
    try {
      JsonObject json = answer.json();
      if (!id.toString().equals(json.getString("enrolmentId"))) {
        throw new PayoutAway("deposit " + id + " was answered with another", null);
      }
      return new Deposit(
          json.getString("virtualNo"),
          DepositState.valueOf(json.getString("state")),
          json.getJsonNumber("arrivedFen").longValueExact(),
          time(json.getString("arrivedAt", null)));
    } catch (JsonException
        | NullPointerException
        | ClassCastException
        | IllegalArgumentException
        | IllegalStateException
        | ArithmeticException
        | DateTimeException misshapen) {
      throw new PayoutAway("deposit " + id + " was answered in no form of ours", misshapen);
    }
  }

  private static @Nullable Instant time(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }
}
