package org.fachui.system.mainjob;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.fachui.devstack.identity.TokenClient;
import org.fachui.devstack.supervisor.Stack;
import org.fachui.system.bank.BankDesk;
import org.fachui.system.bank.BankRegister;
import org.fachui.system.bank.BatchStates;
import org.fachui.system.bank.Booking;
import org.fachui.system.bank.Claimant;
import org.fachui.system.bank.Claimants;
import org.fachui.system.bank.PayoutDesk;
import org.fachui.system.bank.PayoutFigures;
import org.fachui.system.bank.Waterfall;
import org.fachui.system.client.Pause;
import org.fachui.system.client.Tokens;
import org.fachui.system.http.Json;
import org.fachui.system.http.Site;

/**
 * One payout from the money's arrival to the proof, on a stack that is up: a clerk opens the pool,
 * a debtor pays, a maker uploads claims and plans, another person approves, the banks pay, and what
 * their own register says is compared with what should have been.
 */
public final class PayoutJob {
  private static final Duration ARRIVED_WITHIN = Duration.ofSeconds(60);
  private static final Duration DAY_KNOWN_WITHIN = Duration.ofSeconds(60);
  private static final Duration PAID_WITHIN = Duration.ofMinutes(15);
  private static final Duration LOOK = Duration.ofMillis(300);
  private static final Duration DAY_EVERY = Duration.ofSeconds(2);
  private static final Duration RETURNED_WITHIN = Duration.ofSeconds(60);

  private final Site bank;
  private final PayoutDesk desk;
  private final BankDesk bankDesk;
  private final Consumer<String> say;
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private Consumer<String> listener = stage -> {};
  private String lastShown = "";
  private String proof = "";

  /**
   * @param site the platform
   * @param bank the simulated bank
   * @param say is given one line for each thing that is done
   */
  public PayoutJob(Site site, Site bank, Tokens tokens, Consumer<String> say) {
    this.bank = bank;
    this.desk = new PayoutDesk(site, tokens);
    this.bankDesk = new BankDesk(bank);
    this.say = say;
  }

  /** On a stack that is up. */
  public static PayoutJob on(Stack stack, Consumer<String> say) {
    Tokens tokens = new TokenClient(stack.provider().issuer().toString())::tokenFor;
    return new PayoutJob(new Site(stack.website()), new Site(stack.bank().url()), tokens, say);
  }

  /** From now on this is told of each stage as it begins. */
  public void tell(Consumer<String> listener) {
    this.listener = listener;
  }

  /** Something that talks to the platform. */
  @FunctionalInterface
  private interface Step<T> {
    T run() throws IOException;
  }

  private <T> T timed(String stage, Step<T> step) throws IOException {
    long began = System.nanoTime();
    listener.accept(stage);
    T result = step.run();
    double took = (System.nanoTime() - began) / 1e9;
    seconds.put(stage, took);
    say.accept(String.format(Locale.ROOT, "  %-12s %8.1f s", stage, took));
    return result;
  }

  /**
   * Money that is there to be shared.
   *
   * @param fen all of it
   * @param heldFen set aside of it
   * @param alsoOwed what else must leave for which account, such as refunds
   * @param before the banks' register before the run
   * @param strangers accounts of another run beside this one
   */
  public record Purse(
      String poolId,
      long fen,
      long heldFen,
      Map<String, Long> alsoOwed,
      BankRegister before,
      Set<String> strangers) {
    /** Copies what is owed. */
    public Purse {
      alsoOwed = Map.copyOf(alsoOwed);
      strangers = Set.copyOf(strangers);
    }

    /** What the run has added to this register. */
    BankRegister added(BankRegister register) {
      return register.without(before).notOf(strangers);
    }
  }

  /** Runs it with money of its own: enough for the first two tiers and a part of the last. */
  public PayoutFigures run(PayoutOrder order) throws IOException {
    awaitDay();
    BankRegister before = BankRegister.of(bank);
    long fen =
        toShare(Claimants.of(order.first(), order.payees(), order.seed()))
            + PayoutOrder.COSTS_FEN
            + PayoutOrder.HELD_FEN;
    JsonNode pool = desk.open(order.caseNo(), order.court());
    String poolId = pool.path("poolId").asText();
    timed("arrival", () -> arrive(poolId, pool.path("virtualNo").asText(), fen));
    return distribute(
        order, new Purse(poolId, fen, PayoutOrder.HELD_FEN, Map.of(), before, Set.of()));
  }

  /** Shares what is in a purse. */
  public PayoutFigures distribute(PayoutOrder order, Purse purse) throws IOException {
    awaitDay();
    List<Claimant> claimants = Claimants.of(order.first(), order.payees(), order.seed());
    String poolId = purse.poolId();
    JsonNode upload = timed("upload", () -> desk.upload(poolId, Claimants.csv(claimants)));
    if (upload.path("rowsGood").asInt() != order.payees()) {
      throw new IOException("not every claim was taken: " + upload);
    }
    JsonNode plan =
        timed(
            "plan",
            () -> desk.plan(poolId, PayoutOrder.COSTS_FEN, purse.heldFen(), PayoutOrder.TIERS));
    timed("submission", () -> desk.submit(plan.path("planId").asText()));
    JsonNode approved = timed("approval", () -> desk.approve(plan));
    String batchId = approved.path("batchId").asText();
    timed("payment", () -> awaitEnd(batchId));
    BatchStates end = timed("returns", () -> awaitReturns(batchId, purse));
    proof = timed("proof", () -> desk.proof(poolId));
    Map<String, Long> owed =
        new HashMap<>(
            Waterfall.shares(claimants, purse.fen() - PayoutOrder.COSTS_FEN - purse.heldFen()));
    owed.putAll(purse.alsoOwed());
    return compared(order.payees(), purse.fen(), owed, end, purse.added(BankRegister.of(bank)));
  }

  /** A file is good on one business day: the platform must know which one it is. */
  private void awaitDay() throws IOException {
    long deadline = System.nanoTime() + DAY_KNOWN_WITHIN.toNanos();
    while (!bankDesk.isDayKnown()) {
      if (System.nanoTime() > deadline) {
        throw new IOException("the platform has not asked the banks for their day");
      }
      Pause.REAL.of(LOOK);
    }
  }

  /** Enough for the first two tiers and three fifths of the last. */
  private static long toShare(List<Claimant> claimants) {
    long last = claimants.stream().filter(one -> one.tier() == 3).mapToLong(Claimant::fen).sum();
    return claimants.stream().mapToLong(Claimant::fen).sum() - last + last / 5 * 3;
  }

  private JsonNode arrive(String poolId, String virtualNo, long fen) throws IOException {
    bankDesk.pay(
        new BankDesk.Credit(
            virtualNo, "演练买受人", fen, "拍卖成交款", Claimants.bankNo("102", 1), "6229102000000001"));
    long deadline = System.nanoTime() + ARRIVED_WITHIN.toNanos();
    while (true) {
      JsonNode pool = desk.pool(poolId);
      if (pool.path("equation").path("poolFen").asLong() == fen) {
        return pool;
      }
      if (System.nanoTime() > deadline) {
        throw new IOException("the money has not arrived: " + pool);
      }
      Pause.REAL.of(LOOK);
    }
  }

  /**
   * Ends the bank's days until every instruction is at its end; when the time is up, as far as it
   * came.
   */
  private BatchStates awaitEnd(String batchId) throws IOException {
    long deadline = System.nanoTime() + PAID_WITHIN.toNanos();
    long dayEnded = System.nanoTime() - DAY_EVERY.toNanos();
    while (true) {
      BatchStates states = shown(batchId);
      boolean over = states.total() > 0 && states.unfinished() == 0;
      if (over || System.nanoTime() > deadline) {
        return states;
      }
      if (states.isWithTheBanks() && System.nanoTime() - dayEnded > DAY_EVERY.toNanos()) {
        endDay();
        dayEnded = System.nanoTime();
      }
      Pause.REAL.of(LOOK);
    }
  }

  /** Ends the day on which money comes back, and waits until the platform knows of all of it. */
  private BatchStates awaitReturns(String batchId, Purse purse) throws IOException {
    long deadline = System.nanoTime() + RETURNED_WITHIN.toNanos();
    endDay();
    endDay();
    long returned = purse.added(BankRegister.of(bank)).returns();
    while (true) {
      BatchStates states = shown(batchId);
      if (states.returned() == returned || System.nanoTime() > deadline) {
        return states;
      }
      Pause.REAL.of(LOOK);
    }
  }

  private void endDay() throws IOException {
    say.accept("    the banks' day ends; now it is " + bankDesk.endDay());
  }

  private BatchStates shown(String batchId) throws IOException {
    BatchStates states = BatchStates.of(desk.batch(batchId));
    if (!states.counts().toString().equals(lastShown)) {
      lastShown = states.counts().toString();
      say.accept("    " + lastShown);
    }
    return states;
  }

  private PayoutFigures compared(
      int payees,
      long creditedFen,
      Map<String, Long> owed,
      BatchStates end,
      BankRegister register) {
    Map<String, Long> equation =
        PayoutFigures.equation(Json.parse(proof).path("statement").path("equation"));
    long unpaidFen =
        equation.getOrDefault("inFlightFen", 0L)
            + equation.getOrDefault("onAccountFen", 0L)
            + equation.getOrDefault("escrowFen", 0L);
    return new PayoutFigures(
        payees,
        creditedFen,
        equation,
        register.compare(owed, Booking::accountNo, unpaidFen),
        end.unfinished(),
        seconds);
  }

  /** The proof that the last run has fetched. */
  public String proof() {
    return proof;
  }
}
