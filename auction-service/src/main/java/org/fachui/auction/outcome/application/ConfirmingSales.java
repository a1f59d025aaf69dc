package org.fachui.auction.outcome.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fachui.auction.enrolment.application.Applicants;
import org.fachui.auction.enrolment.model.Buyer;
import org.fachui.auction.enrolment.model.IdentityAccess;
import org.fachui.auction.enrolment.model.IdentityAccess.Purpose;
import org.fachui.auction.outcome.model.Confirmation;
import org.fachui.platform.logging.LogFields;
import org.fachui.platform.protection.ProtectionFailure;

/** Makes the confirmation of every lot that was sold to somebody who enrolled (NJA-22). */
@ApplicationScoped
public class ConfirmingSales {
  private static final Logger LOG = Logger.getLogger(ConfirmingSales.class.getName());
  private static final int AT_ONCE = 20;
  private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);
  private static final IdentityAccess FOR_THE_CONFIRMATION =
      IdentityAccess.byService(Purpose.CONFIRMATION, "auction-service");

  private final Map<UUID, Instant> notBefore = new ConcurrentHashMap<>();
  private Sales sales;
  private Applicants applicants;
  private SalePapers papers;
  private Clock clock;
  private Duration payWithin;

  /**
   * @param days in which the rest of the price is to be paid (NJA-25) where the notice does not say
   */
  @Inject
  public ConfirmingSales(
      Sales sales,
      Applicants applicants,
      SalePapers papers,
      Clock clock,
      @ConfigProperty(name = "fachui.balance.days", defaultValue = "15") int days) {
    this.sales = sales;
    this.applicants = applicants;
    this.papers = papers;
    this.clock = clock;
    this.payWithin = Duration.ofDays(days);
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected ConfirmingSales() {}

  /** One round; says whether something was done. */
  public boolean round() {
    List<UUID> closed = sales.closed(AT_ONCE);
    boolean done = false;
    for (UUID lotId : closed) {
      done |= confirmed(lotId);
    }
    return done;
  }

  /** One lot that cannot be confirmed must not hold up the others; it is tried again later. */
  private boolean confirmed(UUID lotId) {
    Instant now = clock.instant();
    Instant again = notBefore.get(lotId);
    if (again != null && now.isBefore(again)) {
      return false;
    }
    try {
      confirm(lotId);
      notBefore.remove(lotId);
      return true;
    } catch (IllegalStateException | ProtectionFailure fault) {
      notBefore.put(lotId, now.plus(AFTER_A_FAULT));
      if (again == null) {
        LogFields.lot(lotId)
            .log(LOG, Level.SEVERE, fault, "lot {0} cannot be confirmed and waits", lotId);
      }
      return false;
    }
  }

  private void confirm(UUID lotId) {
    Optional<SoldLot> lot = sales.soldLot(lotId);
    UUID enrolmentId = lot.map(SoldLot::enrolmentId).orElse(null);
    if (lot.isEmpty() || enrolmentId == null) {
      sales.nothingFollows(lotId);
      return;
    }
    List<Buyer> buyers = applicants.buyers(enrolmentId, FOR_THE_CONFIRMATION);
    if (buyers.isEmpty()) {
      throw new IllegalStateException("enrolment " + enrolmentId + " is gone");
    }
    Instant now = clock.instant();
    Confirmation confirmation = confirmation(lot.get(), buyers, now);
    sales.confirmed(lot.get(), enrolmentId, confirmation, papers.confirmation(confirmation), now);
  }

  /** What the notice said counts, whatever is set today. */
  private Instant dueBy(SoldLot lot) {
    Integer days = lot.balanceDays();
    return lot.closedAt().plus(days == null ? payWithin : Duration.ofDays(days));
  }

  private Confirmation confirmation(SoldLot lot, List<Buyer> buyers, Instant now) {
    return new Confirmation(
        lot.lotId(),
        lot.court(),
        lot.caseNumber(),
        lot.title(),
        lot.place(),
        lot.unitCode(),
        buyers.stream()
            .map(buyer -> new Confirmation.Owner(buyer.name(), buyer.share().text()))
            .toList(),
        lot.paddle(),
        lot.priceFen(),
        lot.depositFen(),
        lot.closedAt(),
        now,
        dueBy(lot),
        lot.bids(),
        lot.closedSeq(),
        lot.winningBidId(),
        lot.termsSha256(),
        lot.ruleSetId(),
        lot.drill(),
        lot.claimFen() != null);
  }
}
