package org.fachui.system.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fachui.system.stack.SystemStack;
import org.fachui.system.story.HomeSale;

/**
 * Two homes of 浙0106 that li alone buys, on their way while the walk is elsewhere: the one gets its
 * certificate; the other's unit is not known to any bureau, so that its taxes are not assessed.
 */
final class SoldHomes {
  private static final int CERTIFIED = 21;
  private static final int REJECTED = 22;
  static final String ASSESSMENT = "TAX_ASSESSED";
  private static final Set<String> AT_REST = Set.of("REJECTED", "MANUAL", "ENTERED");
  private static final Duration OPENS_IN = Duration.ofSeconds(32);
  private static final Duration LASTS = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final HomeSale known;
  private final HomeSale unknown;
  private final FutureTask<Sold> certified;
  private final FutureTask<Sold> rejected;

  /**
   * A lot that is sold, and the transfer of its title.
   *
   * @param outcome the contract's {@code Sale}
   */
  record Sold(UUID lot, JsonNode outcome, String enrolmentId, String transferId) {
    String caseNo() {
      return outcome.path("caseNo").asText();
    }
  }

  /** Announces both; li sees to the rest. */
  SoldHomes(SystemStack system) throws IOException {
    known = new HomeSale(system.stack(), CERTIFIED, Walk.BUYER);
    unknown = new HomeSale(system.stack(), REJECTED, Walk.BUYER);
    known.know();
    UUID first = known.publish(known.enter(), OPENS_IN, LASTS);
    UUID second = unknown.publish(unknown.enter(), OPENS_IN, LASTS);
    certified = started(() -> certified(first));
    rejected = started(() -> rejected(second));
  }

  private static FutureTask<Sold> started(Callable<Sold> way) {
    FutureTask<Sold> task = new FutureTask<>(way);
    Thread.ofVirtual().start(task);
    return task;
  }

  private Sold certified(UUID lot) throws IOException {
    Sold sold = sold(known, lot);
    known.follow(sold.transferId());
    known.awaitStep(sold.transferId(), "CERTIFICATE", Set.of("ENTERED"));
    return sold;
  }

  private Sold rejected(UUID lot) throws IOException {
    Sold sold = sold(unknown, lot);
    unknown.awaitStep(sold.transferId(), ASSESSMENT, Set.of("REJECTED"));
    return sold;
  }

  private static Sold sold(HomeSale home, UUID lot) throws IOException {
    home.bid(lot);
    home.sell(lot);
    String transfer = home.openTransfer(lot);
    return new Sold(lot, home.outcome(lot), home.enrolmentId(lot), transfer);
  }

  /** The one with its certificate. */
  Sold certified() throws IOException {
    return ended(certified);
  }

  /** The one whose assessment stands as it was rejected, or will in a moment. */
  Sold rejected() throws IOException {
    return ended(rejected);
  }

  /** The state of the rejected one's assessment when nobody but people moves it. */
  String assessmentAtRest() throws IOException {
    return unknown.awaitStep(rejected().transferId(), ASSESSMENT, AT_REST);
  }

  private static Sold ended(FutureTask<Sold> way) throws IOException {
    try {
      return way.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IOException("a home was not sold", e);
    }
  }
}
