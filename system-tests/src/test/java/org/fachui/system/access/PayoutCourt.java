package org.fachui.system.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.fachui.devstack.processes.Waiting;
import org.fachui.system.bank.BankDesk;
import org.fachui.system.bank.Claimant;
import org.fachui.system.bank.Claimants;
import org.fachui.system.bank.PayoutDesk;
import org.fachui.system.client.Api;
import org.fachui.system.http.Json;
import org.fachui.system.http.Site;
import org.fachui.system.stack.SystemStack;

/** One court's money on its way to one claimant, as far as a row of the table needs it. */
final class PayoutCourt {
  private static final Duration ARRIVES_WITHIN = Duration.ofSeconds(30);
  private static final long MONEY_FEN = 100_000_000;

  final String court;
  final String paidPool;
  final String upload;
  final String paidPlan;
  final String batch;
  final String emptyPool;
  final String claimedPool;
  final String draft;
  final JsonNode submitted;
  final JsonNode authority;

  /** 案号 of the pool from which is paid. */
  final String paidCase;

  private final PayoutDesk desk;
  private final BankDesk bank;

  PayoutCourt(SystemStack system, String court, String maker, PayoutDesk desk) throws IOException {
    this.court = court;
    this.desk = desk;
    this.authority =
        new Api(system.site(), system.tokens())
            .post(maker, "/payout/api/authorities", Json.object(), 201);
    this.bank = new BankDesk(new Site(system.stack().bank().url()));
    emptyPool = pool();
    claimedPool = pool();
    claims(claimedPool);
    draft = plan().path("planId").asText();
    submitted = plan();
    desk.submit(submitted.path("planId").asText());
    paidCase = Court.caseNumber(court);
    paidPool = pool(paidCase);
    upload = claims(paidPool);
    JsonNode paid = desk.plan(paidPool, 0, 0, 3);
    paidPlan = paid.path("planId").asText();
    desk.submit(paidPlan);
    batch = desk.approve(paid).path("batchId").asText();
  }

  /** A pool with money in it. */
  private String pool() throws IOException {
    return pool(Court.caseNumber(court));
  }

  private String pool(String caseNo) throws IOException {
    JsonNode opened = desk.open(caseNo, court);
    String pool = opened.path("poolId").asText();
    bank.pay(
        new BankDesk.Credit(
            opened.path("virtualNo").asText(),
            "演练买受人",
            MONEY_FEN,
            "成交款",
            Claimants.bankNo("102", 1),
            "6229102000000002"));
    if (!Waiting.until(ARRIVES_WITHIN, () -> hasArrived(pool))) {
      throw new IOException("nothing has arrived in the pool " + pool);
    }
    return pool;
  }

  private boolean hasArrived(String pool) {
    try {
      return desk.pool(pool).path("equation").path("poolFen").asLong() == MONEY_FEN;
    } catch (IOException away) {
      return false;
    }
  }

  /** The upload of one claim. */
  private String claims(String pool) throws IOException {
    return desk.upload(pool, claimsFile()).path("uploadId").asText();
  }

  /** A plan of a pool of its own. */
  private JsonNode plan() throws IOException {
    String pool = pool();
    claims(pool);
    return desk.plan(pool, 0, 0, 3);
  }

  /** One claim. */
  static String claimsFile() {
    return Claimants.csv(List.of(claimant()));
  }

  /** Whose claim that is. */
  static Claimant claimant() {
    return Claimants.of(0, 1, 7).getFirst();
  }
}
