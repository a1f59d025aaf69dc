package org.fachui.auction.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fachui.auction.opendata.OpenBids.OpenBid;
import org.fachui.auction.opendata.OpenLots.OpenLot;
import org.junit.jupiter.api.Test;

/** Nothing is lost to a reader who goes on from where he stopped, and no bid is told twice. */
class FeedOrderIT {
  private static final int WRITERS = 4;
  private static final int COMMITS = 25;

  private final FeedHouse house = new FeedHouse();

  @Test
  void aLotWhoseTransactionCommitsLateIsToldBehindWhatWasReadMeanwhile() throws SQLException {
    UUID early = UUID.randomUUID();
    try (Connection slow = house.database.source().open()) {
      slow.setAutoCommit(false);
      publish(slow, early);
      UUID quick = house.lot();
      house.order();
      FeedPage<OpenLot> first = house.lots.page(FeedQuery.pagesOf(10));
      assertThat(first.rows()).extracting(OpenLot::id).containsExactly(quick);
      slow.commit();
      house.order();

      FeedPosition stopped = first.end().orElseThrow();
      FeedPage<OpenLot> next = house.lots.page(FeedQuery.pagesOf(10).behind(stopped));
      FeedPage<OpenLot> since = house.lots.page(FeedHouse.since(stopped.changedAt()));

      assertThat(next.rows()).extracting(OpenLot::id).containsExactly(early);
      assertThat(since.rows()).extracting(OpenLot::id).contains(early);
      assertThat(naivelySince(quick)).as("what the rows' own clock would give").isEmpty();
    }
  }

  /** The same question to the column that the transaction itself filled when it began. */
  private List<String> naivelySince(UUID quick) {
    return house.database.texts(
        "SELECT id FROM lots WHERE published_at > (SELECT published_at FROM lots WHERE id = ?)",
        quick);
  }

  private static void publish(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO lots (id, bucket, case_id, court, title, title_en, description, kind, place, start_price,
              increment_fen, opens_at, end_at, window_ms, extension_ms, resume_ms, rule_set, rule_set_sha256, drill,
              terms, terms_sha256, published_at, published_by, search_text)
            SELECT ?, '00', id, court, 'late', 'late', '', 'HOME', '', 1, 1, now(), now() + interval '1 hour', 1, 1, 1,
              'DRILL-2026', '', true, '{}', '', now(), 'chen', '' FROM cases WHERE drill AND court = '浙0106'
            """)) {
      insert.setObject(1, id);
      insert.executeUpdate();
    }
  }

  @Test
  void aReaderAmongConcurrentWritersGetsEveryBidOnceInTheOrderOfItsLot() throws Exception {
    AtomicBoolean written = new AtomicBoolean();
    List<UUID> lots = new ArrayList<>();
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Void>> writers = new ArrayList<>();
      for (int w = 0; w < WRITERS; w++) {
        UUID lot = house.lot();
        lots.add(lot);
        String bucket = "0" + w / 2;
        writers.add(people.submit(writing(bucket, lot)));
      }
      Future<Void> one = people.submit(ordering(written));
      Future<Void> other = people.submit(ordering(written));
      Future<List<OpenBid>> reader = people.submit(() -> read(written));
      for (Future<Void> writer : writers) {
        writer.get();
      }
      one.get();
      other.get();

      List<OpenBid> read = reader.get();
      assertThat(read).hasSize(WRITERS * COMMITS * 3);
      assertThat(read).extracting(OpenBid::id).doesNotHaveDuplicates();
      assertThat(read).extracting(bid -> bid.position().changedAt()).isSorted();
      for (UUID lot : lots) {
        assertThat(read)
            .filteredOn(bid -> bid.bid().lot().equals(lot.toString()))
            .extracting(bid -> bid.bid().seq())
            .isSorted()
            .hasSize(COMMITS * 3);
      }
      assertThat(house.allBids(7)).extracting(OpenBid::id).isEqualTo(ids(read));
    }
  }

  private Callable<Void> writing(String bucket, UUID lot) {
    return () -> {
      for (int commit = 0; commit < COMMITS; commit++) {
        long lasts = ThreadLocalRandom.current().nextLong(12);
        house.journal(bucket, lot, commit * 3L + 1, 3, lasts);
      }
      return null;
    };
  }

  /** Until everything that was written is told, however many are at it. */
  private Callable<Void> ordering(AtomicBoolean written) {
    return () -> {
      while (toldBids() < (long) WRITERS * COMMITS * 3) {
        house.ordering.round();
      }
      written.set(true);
      return null;
    };
  }

  private long toldBids() {
    return Long.parseLong(
        house.database.texts("SELECT coalesce(sum(position), 0) FROM open_bucket").getFirst());
  }

  private List<OpenBid> read(AtomicBoolean written) {
    List<OpenBid> read = new ArrayList<>();
    FeedQuery query = FeedQuery.pagesOf(5);
    boolean last = false;
    while (!last) {
      last = written.get();
      FeedPage<OpenBid> page = house.bids.page(query);
      read.addAll(page.rows());
      query = page.end().map(query::behind).orElse(query);
      last &= !page.more();
    }
    return read;
  }

  private static List<String> ids(List<OpenBid> bids) {
    return bids.stream().map(OpenBid::id).toList();
  }

  @Test
  void aLotIsToldAgainWhenItsLogGoesOnWhenItOpensAndWhenSomebodySaysSo() throws SQLException {
    UUID lot = house.lot();
    house.order();
    Instant announced = changed(lot);
    house.order();
    assertThat(changed(lot)).as("nothing happened").isEqualTo(announced);

    house.journal("07", lot, 1, 1, 0);
    house.order();
    Instant bid = changed(lot);
    assertThat(bid).isAfter(announced);

    house.database.run("INSERT INTO open_due (lot_id) VALUES (?)", lot);
    house.order();
    Instant said = changed(lot);
    assertThat(said).isAfter(bid);

    house.database.run(
        """
        INSERT INTO lot_live (lot_id, bucket, seq, epoch, state, bids, opens_at, end_at)
        VALUES (?, '07', 1, 1, 'ANNOUNCED', 0, clock_timestamp() + interval '50 milliseconds', now() + interval '1 hour')
        """,
        lot);
    org.fachui.auction.bidding.engine.TestEngine.until(
        "the opening is told", () -> house.ordering.round() && changed(lot).isAfter(said));
    assertThat(house.lots.page(FeedQuery.pagesOf(1)).rows().getFirst().state()).isEqualTo("OPEN");
    house.order();
    assertThat(house.ordering.round()).as("and told once").isFalse();
  }

  private Instant changed(UUID lot) {
    return house.allLots(50).stream()
        .filter(one -> one.id().equals(lot))
        .findFirst()
        .orElseThrow()
        .changedAt();
  }

  @Test
  void pagesHaveNoOverlapAndAFilterKeepsTheirOrder() {
    for (int i = 0; i < 7; i++) {
      house.lot();
    }
    house.order();

    assertThat(house.allLots(3)).extracting(OpenLot::id).hasSize(7).doesNotHaveDuplicates();
    assertThat(house.allLots(3)).isEqualTo(house.allLots(1_000));
    FeedQuery elsewhere =
        new FeedQuery(Optional.empty(), Optional.empty(), Optional.of("川0105"), 10);
    assertThat(house.lots.page(elsewhere).rows()).isEmpty();
    assertThat(house.lots.page(elsewhere).more()).isFalse();
    assertThat(house.lots.page(FeedHouse.since(Instant.now().plusSeconds(60))).rows()).isEmpty();
  }
}
