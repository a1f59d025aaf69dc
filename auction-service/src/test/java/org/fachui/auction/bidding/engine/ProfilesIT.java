package org.fachui.auction.bidding.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fachui.auction.bidding.engine.TestEngine.awaited;
import static org.fachui.auction.bidding.engine.TestEngine.until;
import static org.fachui.auction.bidding.engine.TestLot.anOpenLot;

import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.fachui.auction.bidding.application.BidOutcome;
import org.fachui.auction.bidding.application.BidOutcome.Recorded;
import org.fachui.auction.bidding.application.JournalRow;
import org.fachui.devstack.stores.TestStores;
import org.fachui.proof.bidlog.BidLogVerifier;
import org.fachui.proof.bidlog.LogOutcome;
import org.fachui.proof.bidlog.Receipt;
import org.fachui.proof.bidlog.VerificationReport.Found;
import org.fachui.proof.bidlog.VerificationReport.Verified;
import org.fachui.proof.signing.Profile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lots of both profiles in one bucket, whose records are journaled in the same commits. */
class ProfilesIT {
  private static final TestStores STORES = TestStores.shared();
  private static final int PAIRS = 4;

  private final List<HeldJournal> journals = new ArrayList<>();
  private TestDatabase database;
  private TestEngine engine;
  private UUID plain;
  private UUID guomi;

  @BeforeEach
  void start() {
    database = TestDatabase.in(STORES);
    flush();
    engine =
        new TestEngine(database, STORES.redis().url(), "node-1", HeldJournal.seams(journals::add));
    Duration lasts = Duration.ofSeconds(12);
    plain = anOpenLot().lasting(lasts).publishIn(database);
    guomi = anOpenLot().lasting(lasts).beside(plain).under(Profile.SM2_SM3).publishIn(database);
    engine.open(plain);
    engine.open(guomi);
  }

  private static void flush() {
    try (var redis = STORES.redis().connect()) {
      redis.flushAll();
    }
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  /** While the journal is held, what is decided piles up for one commit. */
  private void held(boolean now) {
    journals.forEach(journal -> journal.hold(now));
  }

  private CompletableFuture<BidOutcome> begin(UUID lot, int step) {
    return engine.begin(
        lot,
        "bidder-" + (1 + step % 2),
        TestKeys.fresh(),
        10_000 + 1_000L * step,
        engine.state(lot).epoch());
  }

  private static LogOutcome verified(String log) {
    return ((Verified) BidLogVerifier.verify(new StringReader(log))).outcome();
  }

  private String log(UUID lot) {
    return new String(engine.evidence(lot), UTF_8);
  }

  @Test
  void eachLogHoldsUnderItsOwnAlgorithmsAlsoAfterRedisWasLost() {
    for (int step = 0; step < PAIRS; step++) {
      held(true);
      List<CompletableFuture<BidOutcome>> both = List.of(begin(plain, step), begin(guomi, step));
      LockSupport.parkNanos(150_000_000);
      held(false);
      both.forEach(bid -> assertThat(bid.join()).isInstanceOf(Recorded.class));
    }
    assertThat(
            database.texts(
                """
                SELECT count(*) > 0 FROM signed_root a JOIN signed_root b ON b.bucket = a.bucket
                  AND b.batch = a.batch + 1 AND b.at_ms = a.at_ms
                WHERE a.profile = 'ED25519_SHA256' AND b.profile = 'SM2_SM3'
                """))
        .as("a commit that touched both signed two roots")
        .containsExactly("t");
    flush();
    awaited(
        "a bid after the rebuild",
        () ->
            engine.bid(guomi, "bidder-3", 50_000) instanceof Recorded recorded
                ? Optional.of(recorded)
                : Optional.empty());
    until("both are closed", () -> closed(plain) && closed(guomi));

    LogOutcome ours = verified(log(plain));
    assertThat(ours.profile()).isEqualTo(Profile.ED25519_SHA256);
    assertThat(ours.bids()).isEqualTo(PAIRS);
    LogOutcome theirs = verified(log(guomi));
    assertThat(theirs.profile()).isEqualTo(Profile.SM2_SM3);
    assertThat(theirs.price()).isEqualTo(50_000);
    assertThat(theirs.bids()).isEqualTo(PAIRS + 1);
    assertThat(theirs.keyIds()).doesNotContainAnyElementsOf(ours.keyIds());
  }

  private boolean closed(UUID lot) {
    return engine.state(lot).state().closed();
  }

  @Test
  void aReceiptIsAPathOfTheLotsOwnHashesAndAnEditIsFound() {
    Recorded recorded = (Recorded) engine.bid(guomi, "bidder-1", 10_000);
    JournalRow row = recorded.row();
    Receipt receipt = new Receipt(row.record(), row.path(), row.head());
    assertThat(receipt.fault(engine.keys())).isEmpty();
    assertThat(receipt.head().signed().profile()).isEqualTo(Profile.SM2_SM3);
    String edited = log(guomi).replace("\"amount\":10000,", "\"amount\":11000,");
    assertThat(BidLogVerifier.verify(new StringReader(edited))).isInstanceOf(Found.class);
  }
}
