package org.fachui.auction.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.enrolment.model.ListedParty;

/**
 * Looks again at those who take part by the winning enrolment, in the lists that barred them from
 * enrolling; nobody's identity is opened for it.
 */
@ApplicationScoped
public class JudgingBuyers {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private Enrolments enrolments;
  private RestrictedPurchases purchases;
  private Clock clock;

  @Inject
  public JudgingBuyers(Enrolments enrolments, RestrictedPurchases purchases, Clock clock) {
    this.enrolments = enrolments;
    this.purchases = purchases;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected JudgingBuyers() {}

  /**
   * How the lists have them now.
   *
   * @param soldAt when it was sold: an order to restrict spending that begins on a later day finds
   *     the purchase made (CONS-3); a permission counts for that day and for today (CONS-8)
   * @throws IllegalStateException if there is no such lot or enrolment
   */
  public List<ListedParty> listed(UUID lotId, UUID enrolmentId, Instant soldAt) {
    Instant now = clock.instant();
    LotOfEnrolment lot = enrolments.lot(lotId, now).orElseThrow(IllegalStateException::new);
    List<ListedParty> parties =
        enrolments.listed(
            lot,
            enrolmentId,
            purchases.of(lot.kind()).orElse(null),
            LocalDate.ofInstant(soldAt, CHINA),
            LocalDate.ofInstant(now, CHINA));
    if (parties.isEmpty()) {
      throw new IllegalStateException("nobody takes part by enrolment " + enrolmentId);
    }
    return parties;
  }
}
