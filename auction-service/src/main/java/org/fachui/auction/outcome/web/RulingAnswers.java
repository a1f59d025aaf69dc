package org.fachui.auction.outcome.web;

import jakarta.ws.rs.core.Response;
import org.fachui.auction.RefusedProblem;
import org.fachui.auction.outcome.application.RulingOutcome;
import org.fachui.auction.outcome.application.RulingOutcome.Barred;
import org.fachui.auction.outcome.application.RulingOutcome.Done;
import org.fachui.auction.outcome.application.RulingOutcome.EligibilityUnknown;
import org.fachui.auction.outcome.application.RulingOutcome.NoConsent;
import org.fachui.auction.outcome.application.RulingOutcome.NotApproved;
import org.fachui.auction.outcome.application.RulingOutcome.NotOverdue;
import org.fachui.auction.outcome.application.RulingOutcome.NumberTaken;
import org.fachui.auction.outcome.application.RulingOutcome.OutOfOrder;
import org.fachui.auction.outcome.application.RulingOutcome.PaidMeanwhile;
import org.fachui.auction.outcome.application.RulingOutcome.PriceUnknown;
import org.fachui.auction.outcome.application.RulingOutcome.RuledAlready;
import org.fachui.auction.outcome.model.SaleState;
import org.fachui.auction.rules.RuleSets;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleCitation;
import org.fachui.platform.problems.Problem;

/** What the court's steps are answered with. */
final class RulingAnswers {
  private static final RuleCitation HOME =
      new RuleCitation("最高人民法院关于人民法院司法拍卖房产竞买人资格若干问题的规定", "法释〔2021〕18号", "第三条");
  private static final RuleCitation SALE =
      new RuleCitation("最高人民法院关于人民法院民事执行中拍卖、变卖财产的规定", "法释〔2020〕21号", "第二十条");
  private static final RuleCitation ONLINE =
      new RuleCitation("人民法院在线诉讼规则", "法释〔2021〕12号", "第二十九条第一款");

  private static final RuleCitation NJA_24 =
      new RuleCitation("最高人民法院关于人民法院网络司法拍卖若干问题的规定", "法释〔2016〕18号", "第二十四条");

  private static final RuleCitation NJA_25 = NJA_24.at("第二十五条");

  private RulingAnswers() {}

  /**
   * The answer.
   *
   * @param wanted the state that the step leads to
   */
  static Response of(RulingOutcome outcome, SaleState wanted) {
    return switch (outcome) {
      case Done done ->
          Response.status(done.fresh() ? 201 : 200)
              .header("Cache-Control", "no-store")
              .entity(SaleView.of(done.sale()))
              .build();
      case OutOfOrder other ->
          throw Problem.of(409, "OUT_OF_ORDER")
              .title("The steps of a sale come in their order")
              .rule("SALE-20", SALE.text())
              .input("state", other.state().name())
              .accepted("states", wanted.before().stream().map(Enum::name).toList())
              .retry(other.state().mayBecome(SaleState.PAID) && wanted == SaleState.RULED)
              .asException();
      case RuledAlready already ->
          throw Problem.of(409, "RULED_ALREADY")
              .title("There is a ruling with another number")
              .input("number", already.number())
              .retry(false)
              .asException();
      case NumberTaken taken ->
          throw Problem.of(409, "NUMBER_TAKEN")
              .title("Another ruling has this number")
              .field("/number")
              .retry(false)
              .asException();
      case Barred barred ->
          throw RefusedProblem.of(
                  "Somebody who takes part may not have this", barred.findings(), one -> false)
              .asException();
      case EligibilityUnknown unknown ->
          throw Problem.unavailable(
                  "ELIGIBILITY_UNKNOWN", "The housing bureau did not answer; send the same again.")
              .rule("HOME-3", HOME.text())
              .asException();
      case NotApproved missing -> {
        Rule rule = RuleSets.equity(missing.drill()).rule("EQ-15");
        throw Problem.of(422, missing.refused() ? "APPROVAL_REFUSED" : "AWAITING_APPROVAL")
            .title("The change of these shares has to be approved before the ruling")
            .rule(rule.id(), rule.citation().text())
            .detail(rule.summary())
            .input("authority", missing.authority())
            .accepted("approval", "GRANTED")
            .retry(!missing.refused())
            .asException();
      }
      case NoConsent none ->
          throw Problem.of(422, "NO_CONSENT")
              .title("The buyer did not consent to electronic service")
              .rule("ONLINE-29", ONLINE.text())
              .retry(false)
              .asException();
      case PaidMeanwhile paid ->
          throw Problem.of(409, "PAID_MEANWHILE")
              .title("The whole price has arrived; there is no default")
              .rule("NJA-24", NJA_24.text())
              .input("metAt", paid.metAt().toString())
              .retry(false)
              .asException();
      case PriceUnknown unknown ->
          throw Problem.unavailable(
                  "PRICE_UNKNOWN",
                  "The case's account has not said whether the price was paid; send the same again.")
              .rule("NJA-24", NJA_24.text())
              .asException();
      case NotOverdue early ->
          throw Problem.of(409, "NOT_OVERDUE")
              .title("The time for paying is not over")
              .rule("NJA-25", NJA_25.text())
              .input("dueBy", early.dueBy().toString())
              .accepted("min", early.dueBy().plusMillis(1).toString())
              .retry(true)
              .asException();
    };
  }
}
