package org.fachui.auction.outcome.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.fachui.auction.enrolment.application.JudgingBuyers;
import org.fachui.auction.outcome.model.BuyerRules;
import org.fachui.auction.rules.RuleSets;
import org.fachui.kernel.rules.RuleOutcome.Refused;

/** Whether those who take part in a sale may still have it, as the lists stand now. */
@ApplicationScoped
public class StandingOfBuyers {
  private JudgingBuyers judging;

  @Inject
  public StandingOfBuyers(JudgingBuyers judging) {
    this.judging = judging;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected StandingOfBuyers() {}

  /**
   * Everything that bars them.
   *
   * @param home whether the housing bureau says that one of them is restricted
   */
  List<Refused> bans(Sale sale, boolean home) {
    return BuyerRules.judge(
        RuleSets.buyer(sale.drill()),
        judging.listed(sale.lotId(), sale.enrolmentId(), sale.soldAt()),
        home);
  }
}
