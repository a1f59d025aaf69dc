package org.fachui.payout.deposits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fachui.platform.logging.LogFields;
import org.fachui.platform.peers.PeerAnswer;
import org.fachui.platform.peers.PeerClient;
import org.jspecify.annotations.Nullable;

/** Asks auction. */
@ApplicationScoped
public class PeerSettlements implements Settlements {
  private static final Logger LOG = Logger.getLogger(PeerSettlements.class.getName());

  private PeerClient peers;

  @Inject
  public PeerSettlements(PeerClient peers) {
    this.peers = peers;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected PeerSettlements() {}

  @Override
  public Optional<Settlement> of(UUID lotId) {
    PeerAnswer answer = peers.get("/auction/api/lots/" + lotId + "/settlement");
    if (answer.status() != 200) {
      LOG.log(
          Level.FINE,
          "auction answers {0} for the settlement of lot {1}",
          new Object[] {answer.status(), lotId});
      return Optional.empty();
    }
    try {
      JsonObject told = answer.json();
      return read(lotId, told).map(settlement -> settlement.releasedBy(releaseBy(told)));
    } catch (IllegalStateException noObject) {
      return unreadable(lotId);
    }
  }

  /** An answer that is about another lot, or sold without a winner, is none. */
  static Optional<Settlement> read(UUID lotId, JsonObject told) {
    try {
      boolean ours = lotId.toString().equals(told.getString("lotId", ""));
      String winner = told.getString("winnerEnrolmentId", "");
      return switch (ours ? told.getString("result", "") : "") {
        case "SOLD" -> Optional.of(sold(lotId, UUID.fromString(winner), told));
        case "UNSOLD", "WITHDRAWN" -> Optional.of(Settlement.unsold(lotId));
        case "ANNULLED", "NOT_APPROVED" -> Optional.of(Settlement.annulled(lotId));
        default -> unreadable(lotId);
      };
    } catch (IllegalArgumentException | ClassCastException | ArithmeticException misshapen) {
      return unreadable(lotId);
    }
  }

  /** Null when it is not told; what cannot be read is not told. */
  static @Nullable Instant releaseBy(JsonObject told) {
    try {
      return told.containsKey("releaseBy") ? Instant.parse(told.getString("releaseBy", "")) : null;
    } catch (DateTimeParseException unreadable) {
      LOG.log(Level.WARNING, "the time of a settlement cannot be read", unreadable);
      return null;
    }
  }

  private static Settlement sold(UUID lotId, UUID winner, JsonObject told) {
    Settlement sold =
        told.containsKey("winnerDepositFen")
                && told.getJsonNumber("winnerDepositFen").longValueExact() == 0
            ? Settlement.soldWithoutDeposit(lotId, winner)
            : Settlement.soldTo(lotId, winner);
    return told.containsKey("keptFen")
        ? sold.inDefault(told.getJsonNumber("keptFen").longValueExact())
        : sold;
  }

  private static Optional<Settlement> unreadable(UUID lotId) {
    LogFields.lot(lotId).log(LOG, Level.WARNING, "the settlement of lot {0} cannot be read", lotId);
    return Optional.empty();
  }
}
