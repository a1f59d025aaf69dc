package org.fachui.auction.bidding.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fachui.auction.bidding.engine.TestLot.anOpenLot;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.fachui.auction.bidding.application.BidOutcome;
import org.fachui.auction.bidding.application.BidOutcome.NotRecorded;
import org.fachui.auction.bidding.application.BidOutcome.Recorded;
import org.fachui.auction.bidding.application.BidOutcome.Refused;
import org.fachui.auction.bidding.model.BidRefusal;
import org.fachui.devstack.stores.TestStores;
import org.fachui.proof.bidlog.BidLogVerifier;
import org.fachui.proof.bidlog.BidRecord.BidPlaced;
import org.fachui.proof.bidlog.Receipt;
import org.fachui.proof.bidlog.VerificationReport.Verified;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BidPathIT {
  private static final TestStores STORES = TestStores.shared();
  private static TestDatabase database;
  private static TestEngine engine;

  @BeforeAll
  static void start() {
    database = TestDatabase.in(STORES);
    try (var redis = STORES.redis().connect()) {
      redis.flushAll();
    }
    engine = TestEngine.shipped(database, STORES.redis().url());
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  private static UUID opened(TestLot lot) {
    UUID id = lot.publishIn(database);
    engine.open(id);
    return id;
  }

  @Test
  void answersABidFromItsJournaledRowWithAReceiptThatHolds() {
    UUID lot = opened(anOpenLot());

    BidOutcome outcome = engine.bid(lot, "bidder-1", 10_000);

    assertThat(outcome).isInstanceOf(Recorded.class);
    var row = ((Recorded) outcome).row();
    assertThat(row.record()).isInstanceOf(BidPlaced.class);
    var receipt = new Receipt(row.record(), row.path(), row.head());
    assertThat(receipt.fault(engine.keys())).isEmpty();
    assertThat(engine.state(lot).priceFen()).isEqualTo(10_000);
    assertThat(engine.state(lot).seq()).isEqualTo(row.record().seq()).isEqualTo(7);
  }

  @Test
  void acceptsExactlyOneOfFiveHundredEqualBidsAtOneInstant() {
    UUID lot = opened(anOpenLot().withPaddles(50));
    long epoch = engine.state(lot).epoch();
    List<CompletableFuture<BidOutcome>> bids = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      bids.add(engine.begin(lot, "bidder-" + (i % 50 + 1), TestKeys.fresh(), 10_000, epoch));
    }

    List<BidOutcome> outcomes = bids.stream().map(CompletableFuture::join).toList();

    assertThat(outcomes.stream().filter(Recorded.class::isInstance)).hasSize(1);
    assertThat(outcomes.stream().filter(Refused.class::isInstance)).hasSize(499);
    assertThat(
            database.texts(
                "SELECT count(*) FROM bid_journal WHERE lot_id = ? AND kind = 'BID'", lot))
        .containsExactly("1");
  }

  @Test
  void givesTheSameReceiptToOneHundredReplays() {
    UUID lot = opened(anOpenLot());
    var key = TestKeys.fresh();
    var first = ((Recorded) engine.bid(lot, "bidder-1", key, 10_000)).row();
    engine.bid(lot, "bidder-2", 11_000);

    for (int i = 0; i < 100; i++) {
      var again = ((Recorded) engine.bid(lot, "bidder-1", key, 10_000)).row();
      assertThat(new Receipt(again.record(), again.path(), again.head()).toJson())
          .hasToString(new Receipt(first.record(), first.path(), first.head()).toJson().toString());
    }
    assertThat(engine.state(lot).bids()).isEqualTo(2);
  }

  @Test
  void exportsALogThatTheVerifierAccepts() {
    UUID lot = opened(anOpenLot());
    engine.bid(lot, "bidder-1", 10_000);
    engine.bid(lot, "bidder-2", 12_000);

    byte[] file = engine.evidence(lot);

    assertThat(BidLogVerifier.verify(new ByteArrayInputStream(file))).isInstanceOf(Verified.class);
  }

  @Test
  void killsAKeyThatNobodyHasSeenAndNeverLetsItWin() throws Exception {
    UUID lot = opened(anOpenLot());
    var key = TestKeys.fresh();
    var entry = engine.parts().lots().lot(lot).orElseThrow();

    BidOutcome resolved =
        engine.parts().asking().resolve(entry, "P0001", key).toCompletableFuture().get();
    BidOutcome late = engine.bid(lot, "bidder-1", key, 10_000);

    assertThat(resolved).isInstanceOf(NotRecorded.class);
    assertThat(late)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(BidRefusal.NOT_RECORDED));
    assertThat(engine.parts().asking().ask(entry, "P0001", key)).isInstanceOf(NotRecorded.class);
  }
}
