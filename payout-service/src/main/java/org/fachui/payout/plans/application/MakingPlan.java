package org.fachui.payout.plans.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fachui.payout.accounts.AccountKind;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.plans.application.PlanOutcome.Refused;
import org.fachui.payout.plans.application.Plans.OpenTier;
import org.fachui.payout.plans.model.HashingPlan;
import org.fachui.payout.plans.model.Plan;
import org.fachui.payout.plans.model.PlanFrame;
import org.fachui.payout.plans.model.PlanHashes;
import org.fachui.payout.plans.model.PlanOrder;
import org.fachui.payout.plans.model.PlanState;
import org.fachui.payout.plans.model.Tier;
import org.fachui.payout.plans.model.TierTotals;
import org.fachui.platform.store.StoreFailure;
import org.fachui.platform.store.Transactions;

/**
 * Makes a plan: what stands on the case's account, less costs and sums held, flows through the
 * tiers in their order, each getting what it can take of what the ones before left over. A plan of
 * the same round that is not approved becomes void.
 */
@ApplicationScoped
public class MakingPlan {
  private static final PlanHashes NONE = new PlanHashes("", "");

  private Transactions transactions;
  private Accounts accounts;
  private Plans plans;
  private Clock clock;

  @Inject
  public MakingPlan(Transactions transactions, Accounts accounts, Plans plans, Clock clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.plans = plans;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected MakingPlan() {}

  /**
   * Makes it.
   *
   * @param poolId of a pool that exists
   * @param by subject of the person who makes it
   */
  public PlanOutcome make(UUID poolId, PlanOrder order, String by) {
    return transactions.run(
        connection -> {
          accounts.lock(connection, poolId);
          long cash =
              accounts.balance(
                  connection, accounts.id(connection, poolId, AccountKind.CASE_CASH, ""));
          List<OpenTier> open = plans.openTiers(connection, poolId);
          Optional<Refused> refused = refusal(connection, poolId, order, cash, open);
          return refused.isPresent()
              ? refused.get()
              : new PlanOutcome.Done(made(connection, poolId, order, cash, open, by));
        });
  }

  private Optional<Refused> refusal(
      Connection connection, UUID poolId, PlanOrder order, long cash, List<OpenTier> open)
      throws SQLException {
    int next = plans.nextRound(connection, poolId);
    if (order.round() != next) {
      return Optional.of(
          new Refused(
              PlanRefusal.ROUND_OUT_OF_ORDER,
              Map.of("round", order.round()),
              Map.of("round", next)));
    }
    if (open.isEmpty()) {
      return Optional.of(Refused.because(PlanRefusal.NO_CLAIMS, Map.of()));
    }
    List<Integer> named = order.tiers().stream().map(Tier::tier).toList();
    List<Integer> missing =
        open.stream().map(OpenTier::tier).filter(tier -> !named.contains(tier)).toList();
    if (!missing.isEmpty()) {
      return Optional.of(Refused.because(PlanRefusal.TIER_WITHOUT_MODE, Map.of("tiers", missing)));
    }
    return moneyRefusal(order, cash, open);
  }

  private static Optional<Refused> moneyRefusal(PlanOrder order, long cash, List<OpenTier> open) {
    Map<String, Object> figures =
        Map.of("poolFen", cash, "costsFen", order.costsFen(), "heldFen", order.heldFen());
    if (order.costsFen() > cash || order.heldFen() > cash - order.costsFen()) {
      return Optional.of(Refused.because(PlanRefusal.NOT_ENOUGH_MONEY, figures));
    }
    boolean nothing = order.costsFen() + order.heldFen() == cash;
    if (nothing || open.stream().allMatch(tier -> tier.openFen() == 0)) {
      return Optional.of(Refused.because(PlanRefusal.NOTHING_TO_DISTRIBUTE, figures));
    }
    return Optional.empty();
  }

  private Plan made(
      Connection connection,
      UUID poolId,
      PlanOrder order,
      long cash,
      List<OpenTier> open,
      String by)
      throws SQLException {
    plans.voidOpen(connection, poolId, order.round());
    List<TierTotals> tiers = flow(order, cash - order.costsFen() - order.heldFen(), open);
    Plan draft = draft(poolId, order, cash, tiers, by);
    plans.begin(connection, draft);
    for (int i = 0; i < tiers.size(); i++) {
      plans.share(
          connection, draft.id(), poolId, order, order.tiers().get(i), tiers.get(i).allottedFen());
    }
    HashingPlan hashing = new HashingPlan(PlanFrame.of(draft));
    plans.hash(connection, draft.id(), hashing);
    if (hashing.sumFen() != draft.allottedFen()) {
      throw new StoreFailure(
          "plan "
              + draft.id()
              + " shares out "
              + hashing.sumFen()
              + " fen, not "
              + draft.allottedFen());
    }
    Plan plan = whole(draft, hashing);
    plans.finish(connection, plan);
    return plan;
  }

  /** What each tier gets, in the order of payment. */
  private static List<TierTotals> flow(PlanOrder order, long distributable, List<OpenTier> open) {
    Map<Integer, OpenTier> byNumber =
        open.stream().collect(Collectors.toMap(OpenTier::tier, Function.identity()));
    long left = distributable;
    List<TierTotals> tiers = new ArrayList<>();
    for (Tier tier : order.tiers()) {
      OpenTier found = byNumber.getOrDefault(tier.tier(), new OpenTier(tier.tier(), 0, 0, 0));
      long fen = Math.min(left, found.openFen());
      left -= fen;
      tiers.add(
          new TierTotals(
              tier.tier(),
              tier.mode(),
              found.claims(),
              found.claimedFen(),
              found.receivedFen(),
              fen));
    }
    return tiers;
  }

  private Plan draft(UUID poolId, PlanOrder order, long cash, List<TierTotals> tiers, String by) {
    return new Plan(
        UUID.randomUUID(),
        poolId,
        order.round(),
        PlanState.DRAFT,
        cash,
        order.costsFen(),
        order.heldFen(),
        Plans.allotted(tiers),
        0,
        0,
        NONE,
        tiers,
        by,
        clock.instant(),
        null,
        null,
        null);
  }

  private static Plan whole(Plan draft, HashingPlan hashing) {
    return new Plan(
        draft.id(),
        draft.poolId(),
        draft.round(),
        draft.state(),
        draft.poolFen(),
        draft.costsFen(),
        draft.heldFen(),
        draft.allottedFen(),
        hashing.lines(),
        hashing.paidLines(),
        hashing.hashes(),
        draft.tiers(),
        draft.madeBy(),
        draft.madeAt(),
        null,
        null,
        null);
  }
}
