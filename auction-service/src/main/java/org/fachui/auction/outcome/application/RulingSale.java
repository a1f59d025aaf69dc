package org.fachui.auction.outcome.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.enrolment.application.Applicants;
import org.fachui.auction.enrolment.application.EligibilityDesk;
import org.fachui.auction.enrolment.application.PayoutAway;
import org.fachui.auction.enrolment.model.Buyer;
import org.fachui.auction.enrolment.model.Eligibility;
import org.fachui.auction.enrolment.model.IdentityAccess;
import org.fachui.auction.enrolment.model.IdentityAccess.Purpose;
import org.fachui.auction.outcome.application.RulingOutcome.Barred;
import org.fachui.auction.outcome.application.RulingOutcome.Done;
import org.fachui.auction.outcome.application.RulingOutcome.EligibilityUnknown;
import org.fachui.auction.outcome.application.RulingOutcome.NotApproved;
import org.fachui.auction.outcome.application.RulingOutcome.NotOverdue;
import org.fachui.auction.outcome.application.RulingOutcome.NumberTaken;
import org.fachui.auction.outcome.application.RulingOutcome.OutOfOrder;
import org.fachui.auction.outcome.application.RulingOutcome.PaidMeanwhile;
import org.fachui.auction.outcome.application.RulingOutcome.PriceUnknown;
import org.fachui.auction.outcome.application.RulingOutcome.RuledAlready;
import org.fachui.auction.outcome.model.Due;
import org.fachui.auction.outcome.model.SaleState;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.jspecify.annotations.Nullable;

/** Makes the rulings of a sale: that title passes (成交裁定), or that the buyer defaulted (悔拍). */
@ApplicationScoped
public class RulingSale {
  private Sales sales;
  private Applicants applicants;
  private EligibilityDesk eligibility;
  private StandingOfBuyers standing;
  private SaleApprovals approvals;
  private SalePapers papers;
  private DueDesk desk;
  private Clock clock;

  @Inject
  public RulingSale(
      Sales sales,
      Applicants applicants,
      EligibilityDesk eligibility,
      StandingOfBuyers standing,
      SaleApprovals approvals,
      SalePapers papers,
      DueDesk desk,
      Clock clock) {
    this.sales = sales;
    this.applicants = applicants;
    this.eligibility = eligibility;
    this.standing = standing;
    this.approvals = approvals;
    this.papers = papers;
    this.desk = desk;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected RulingSale() {}

  /** Who makes a ruling: the account, and the name under it. */
  public record Judge(String subject, String name) {
    /** Without the person. */
    @Override
    public String toString() {
      return "Judge[...]";
    }
  }

  /** Makes the sale ruling. Must not be called within a transaction. */
  public RulingOutcome rule(Sale sale, String number, Judge judge) {
    Sale.MadeRuling made = sale.ruling();
    if (made != null) {
      return made.number().equals(number) ? new Done(sale, false) : new RuledAlready(made.number());
    }
    if (!sale.state().mayBecome(SaleState.RULED)) {
      return new OutOfOrder(sale.state());
    }
    if (sales.numberTaken(number, sale.lotId())) {
      return new NumberTaken();
    }
    SaleApprovals.Standing approval = approvals.of(sale.lotId());
    String authority = approval.authority();
    if (authority != null && !approval.lets()) {
      return new NotApproved(authority, approval.given() != null, sale.drill());
    }
    List<Buyer> buyers = buyers(sale, judge);
    Eligibility.Answer home =
        eligibility.ask(buyers, sale.home(), sale.unitCode(), sale.court()).answer();
    List<Refused> bans = standing.bans(sale, home == Eligibility.Answer.RESTRICTED);
    if (!bans.isEmpty()) {
      return new Barred(bans);
    }
    // HOME-3: each buyer has to be eligible until the ruling is made.
    return home == Eligibility.Answer.UNKNOWN
        ? new EligibilityUnknown()
        : make(sale, buyers, number, judge);
  }

  private RulingOutcome make(Sale sale, List<Buyer> buyers, String number, Judge judge) {
    Instant now = clock.instant();
    StoredPaper document = papers.ruling(sale, buyers, number, judge.name(), now);
    boolean fresh = sales.ruled(sale.lotId(), number, document, now, judge.subject());
    Sale after = sales.of(sale.lotId()).orElseThrow();
    Sale.MadeRuling made = after.ruling();
    if (made == null) {
      return new OutOfOrder(after.state());
    }
    return made.number().equals(number) ? new Done(after, fresh) : new RuledAlready(made.number());
  }

  /**
   * Finds by ruling that the buyer did not pay in time (NJA-24, SALE-22). Must not be called within
   * a transaction: payout is asked first, because what it did not tell yet may have been paid.
   */
  public RulingOutcome findDefault(Sale sale, String number, Judge judge) {
    UUID lotId = sale.lotId();
    if (!sale.state().mayBecome(SaleState.DEFAULTED)) {
      return new OutOfOrder(sale.state());
    }
    Instant now = clock.instant();
    if (!now.isAfter(sale.dueBy())) {
      return new NotOverdue(sale.dueBy());
    }
    if (sales.numberTaken(number, lotId)) {
      return new NumberTaken();
    }
    Due due = due(lotId);
    if (due == null) {
      return new PriceUnknown();
    }
    Instant metAt = due.metAt();
    if (metAt != null) {
      return new PaidMeanwhile(metAt);
    }
    StoredPaper document =
        papers.defaultRuling(sale, buyers(sale, judge), number, judge.name(), now);
    boolean fresh = sales.defaulted(lotId, number, document, now, judge.subject());
    Sale after = sales.of(lotId).orElseThrow();
    return fresh ? new Done(after, true) : new OutOfOrder(after.state());
  }

  /** How the price stands; null while payout is silent, or was never asked for it. */
  private @Nullable Due due(UUID lotId) {
    try {
      return desk.find(lotId).orElse(null);
    } catch (PayoutAway away) {
      return null;
    }
  }

  private List<Buyer> buyers(Sale sale, Judge judge) {
    List<Buyer> buyers =
        applicants.buyers(sale.enrolmentId(), new IdentityAccess(Purpose.RULING, judge.subject()));
    if (buyers.isEmpty()) {
      throw new IllegalStateException("enrolment " + sale.enrolmentId() + " is gone");
    }
    return buyers;
  }
}
