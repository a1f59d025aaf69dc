package org.fachui.auction.messages.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fachui.auction.bidding.engine.TestEngine.until;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.bidding.application.BidOutcome.Recorded;
import org.fachui.auction.bidding.engine.TestDatabase;
import org.fachui.auction.bidding.engine.TestEngine;
import org.fachui.auction.bidding.engine.TestLot;
import org.fachui.auction.messages.application.MessageBox.Own;
import org.fachui.auction.messages.engine.MailServer.Taken;
import org.fachui.auction.messages.infrastructure.RefundFacts;
import org.fachui.auction.messages.model.Channel;
import org.fachui.auction.messages.model.MessageKind;
import org.fachui.auction.messages.model.MessageState;
import org.fachui.devstack.stores.TestStores;
import org.fachui.platform.events.Fact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the journal and the tables of sales mean for people, over the real engine. */
class NewsIT {
  private static final TestStores STORES = TestStores.shared();

  private final TestDatabase database = TestDatabase.in(STORES);
  private final MailServer server = new MailServer(0);
  private final Post post = new Post(database, 60, TestMail.to(server.port()));
  private TestEngine engine;

  @BeforeEach
  void open() {
    try (var redis = STORES.redis().connect()) {
      redis.flushAll();
    }
    engine = TestEngine.shipped(database, STORES.redis().url());
  }

  @AfterEach
  void close() {
    engine.close();
    post.close();
    server.close();
  }

  private UUID anOpenLot(Duration lasting, Duration window) {
    UUID lot = TestLot.anOpenLot().lasting(lasting).withWindow(window, window).publishIn(database);
    engine.open(lot);
    return lot;
  }

  private void bid(UUID lot, int bidder, long amount) {
    assertThat(engine.bid(lot, "bidder-" + bidder, amount)).isInstanceOf(Recorded.class);
  }

  private void hear() {
    for (int i = 0; i < 50 && post.sources.fromTheJournal(post.clock.instant()) > 0; i++) {
      // Again.
    }
  }

  private List<String> kinds(int bidder) {
    return post.own("bidder-" + bidder).stream()
        .map(own -> own.kind() + " " + own.news())
        .sorted()
        .toList();
  }

  @Test
  void theOneWhoWasOutbidIsToldAndNobodyElse() {
    UUID lot = anOpenLot(Duration.ofMinutes(10), Duration.ofSeconds(10));
    hear();
    post.confirmed("bidder-1");
    post.confirmed("bidder-2");
    post.confirmed("bidder-3");
    bid(lot, 1, 10_000);
    bid(lot, 2, 11_000);
    hear();
    post.work(Channel.EMAIL);
    assertThat(kinds(1)).containsExactly("OUTBID 1");
    assertThat(kinds(2)).isEmpty();
    assertThat(kinds(3)).isEmpty();
    assertThat(server.taken()).extracting(Taken::to).containsExactly("bidder-1@example.com");
    assertThat(server.taken().getFirst().text()).doesNotContain("P0001", "P0002", "bidder-2");
  }

  @Test
  void aRecordIsHeardOnceAndWhatLiesBackIsNotTold() {
    UUID lot = anOpenLot(Duration.ofMinutes(10), Duration.ofSeconds(10));
    bid(lot, 1, 10_000);
    bid(lot, 2, 11_000);
    hear();
    post.confirmed("bidder-1");
    hear();
    assertThat(post.sources.fromTheJournal(post.clock.instant())).isZero();
    assertThat(post.own("bidder-1")).isEmpty();
  }

  @Test
  void manyHigherBidsWithinAShortTimeAreOneMessageWithTheLastPrice() {
    UUID lot = anOpenLot(Duration.ofMinutes(10), Duration.ofSeconds(10));
    hear();
    post.confirmed("bidder-1");
    post.confirmed("bidder-2");
    for (int i = 0; i < 10; i++) {
      bid(lot, 1 + i % 2, 10_000 + i * 1_000L);
    }
    hear();
    assertThat(kinds(1)).containsExactly("OUTBID 5");
    post.work(Channel.EMAIL);
    bid(lot, 1, 20_000);
    bid(lot, 2, 21_000);
    hear();
    bid(lot, 1, 22_000);
    bid(lot, 2, 23_000);
    hear();
    assertThat(kinds(1)).containsExactly("OUTBID 2", "OUTBID 5");
    post.work(Channel.EMAIL);
    assertThat(toldOf("bidder-1")).isEqualTo(1);
    post.later(Duration.ofSeconds(11));
    post.work(Channel.EMAIL);
    assertThat(toldOf("bidder-1")).isEqualTo(2);
    assertThat(server.taken().getLast().text()).isNotEmpty();
  }

  private long toldOf(String subject) {
    return server.taken().stream().filter(taken -> taken.to().equals(Post.mailOf(subject))).count();
  }

  @Test
  void whoLeadsAgainBeforeTheMessageGoesOutIsNotTold() {
    UUID lot = anOpenLot(Duration.ofMinutes(10), Duration.ofSeconds(10));
    hear();
    post.confirmed("bidder-1");
    bid(lot, 1, 10_000);
    bid(lot, 2, 11_000);
    bid(lot, 1, 12_000);
    hear();
    post.work(Channel.EMAIL);
    assertThat(post.own("bidder-1"))
        .extracting(Own::state, Own::why)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(MessageState.DROPPED, "OVERTAKEN"));
    assertThat(server.taken()).isEmpty();
  }

  @Test
  void aNewEndIsToldToWhoWantsThatAndNotToWhoMovedIt() {
    UUID lot = anOpenLot(Duration.ofSeconds(20), Duration.ofSeconds(20));
    hear();
    for (int i = 1; i <= 2; i++) {
      post.confirmed("bidder-" + i);
      post.contacts.want("bidder-" + i, Channel.EMAIL, java.util.Set.of(MessageKind.EXTENDED));
    }
    Instant before = engine.state(lot).endAt();
    bid(lot, 1, 10_000);
    assertThat(engine.state(lot).endAt()).isAfter(before);
    hear();
    assertThat(kinds(1)).isEmpty();
    assertThat(kinds(2)).containsExactly("EXTENDED 1");
  }

  @Test
  void theEndTellsTheWinnerAndTheOthersEachForHimself() {
    UUID lot = anOpenLot(Duration.ofSeconds(4), Duration.ofMillis(500));
    for (int i = 1; i <= 3; i++) {
      post.confirmed("bidder-" + i);
    }
    hear();
    bid(lot, 1, 10_000);
    bid(lot, 2, 11_000);
    until("the lot is closed", () -> engine.state(lot).state().name().startsWith("CLOSED"));
    hear();
    post.later(Duration.ofMinutes(2));
    post.work(Channel.EMAIL);
    assertThat(kinds(2)).contains("WON 1").doesNotContain("NOT_WON 1");
    assertThat(kinds(1)).contains("NOT_WON 1").doesNotContain("WON 1");
    assertThat(kinds(3)).contains("NOT_WON 1").doesNotContain("WON 1");
    for (Taken taken : server.taken()) {
      String other = taken.to().replace("@example.com", "");
      assertThat(taken.text()).doesNotContainPattern("P00[0-9]{2}");
      assertThat(taken.text().replace(other, "")).doesNotContain("bidder-");
    }
  }

  @Test
  void whoIsQualifiedIsToldOfItAlone() {
    post.confirmed("bidder-1");
    post.confirmed("bidder-9");
    anOpenLot(Duration.ofMinutes(10), Duration.ofSeconds(10));
    until(
        "the paddles are journaled",
        () -> {
          hear();
          return kinds(1).contains("QUALIFIED 1");
        });
    assertThat(kinds(9)).isEmpty();
  }

  @Test
  void aReminderComesOnceForEachTimeOfOpeningAndOnlyToWhoAsked() {
    post.confirmed("li");
    post.confirmed("wang");
    UUID lot =
        TestLot.anOpenLot().withPaddles(0).opening(Duration.ofMinutes(5)).publishIn(database);
    post.reminded(lot, "li");
    post.sources.remindersDue(post.clock.instant());
    assertThat(post.own("li")).isEmpty();
    post.later(Duration.ofSeconds(285));
    post.sources.remindersDue(post.clock.instant());
    post.sources.remindersDue(post.clock.instant());
    assertThat(post.own("li")).hasSize(1);
    assertThat(post.own("wang")).isEmpty();
    post.reminders.forget(lot, "li");
    assertThat(post.reminders.of(lot, "li").orElseThrow().asked()).isFalse();
    post.later(Duration.ofMinutes(10));
    assertThat(post.sources.remindersDue(post.clock.instant())).isZero();
  }

  @Test
  void aRefundIsToldOnceHoweverOftenPayoutTellsIt() {
    post.confirmed("bidder-1");
    UUID lot = TestLot.anOpenLot().withPaddles(0).publishIn(database);
    UUID enrolment = UUID.randomUUID();
    database.run(
        """
        INSERT INTO enrolments (id, lot_id, subject, person, particulars, e_service, eligibility,
          deposit_fen, closes_at, enrolled_at)
        VALUES (?, ?, 'bidder-1', decode(repeat('00', 32), 'hex'), '', true, 'NOT_ASKED', 1000,
          now(), now())
        """,
        enrolment,
        lot);
    var facts = new RefundFacts(post.sources, post.clock);
    for (int i = 0; i < 3; i++) {
      facts.handle(fact("org.fachui.payout.deposit.refunded", enrolment.toString()));
      facts.handle(fact("org.fachui.payout.deposit.confirmed", enrolment.toString()));
      facts.handle(fact("org.fachui.payout.deposit.refunded", "not an id"));
    }
    assertThat(kinds(1)).containsExactly("REFUND_SENT 1");
  }

  private Fact fact(String type, String subject) {
    return new Fact(
        "payout.accounts",
        "instruction-7-deposit.refunded",
        "/payout",
        type,
        subject,
        post.clock.instant(),
        jakarta.json.JsonValue.EMPTY_JSON_OBJECT);
  }
}
