package org.fachui.auction.opendata;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.engine.TestDatabase;
import org.fachui.auction.bidding.engine.TestLot;
import org.fachui.auction.opendata.OpenBids.OpenBid;
import org.fachui.auction.opendata.OpenLots.OpenLot;
import org.fachui.devstack.stores.TestStores;
import org.fachui.platform.store.Transactions;
import org.fachui.proof.bidlog.BidRecord.BidPlaced;
import org.fachui.proof.bidlog.BidRecord.Stamp;

/** A database with the feeds on it, and a journal that is written as the journaler writes it. */
final class FeedHouse {
  final TestDatabase database = TestDatabase.in(TestStores.shared());
  final Transactions transactions = new Transactions(database.source()::open);
  final OrderingChanges ordering = new OrderingChanges(transactions);
  final OpenLots lots = new OpenLots(transactions);
  final OpenBids bids = new OpenBids(transactions);

  /** A published lot. */
  UUID lot() {
    return TestLot.anOpenLot().withPaddles(0).publishIn(database);
  }

  /** A sale of the lot, without the people and papers that it rests on. */
  void sale(UUID lot, String state) {
    database.run(
        "ALTER TABLE sales DROP CONSTRAINT IF EXISTS sales_enrolment_id_fkey,"
            + " DROP CONSTRAINT IF EXISTS sales_confirmation_pdf_fkey");
    database.run(
        """
        INSERT INTO sales (lot_id, enrolment_id, state, price_fen, sold_at, due_by, confirmation, confirmation_pdf)
        VALUES (?, gen_random_uuid(), ?, 15000, now() - interval '2 day', now() - interval '1 day', '', '')
        """,
        lot,
        state);
  }

  /** What the feed says of a lot. */
  OpenLot told(UUID lot) {
    return allLots(10).stream().filter(one -> one.id().equals(lot)).findFirst().orElseThrow();
  }

  /** Orders all there is. */
  void order() {
    for (int round = 0; round < 100 && ordering.round(); round++) {
      // Again.
    }
  }

  /** All bids, page by page. */
  List<OpenBid> allBids(int pageSize) {
    return bidsBehind(FeedQuery.pagesOf(pageSize));
  }

  /** All bids that this query has in front of it. */
  List<OpenBid> bidsBehind(FeedQuery query) {
    List<OpenBid> read = new ArrayList<>();
    FeedPage<OpenBid> page = bids.page(query);
    read.addAll(page.rows());
    while (page.more()) {
      page = bids.page(query.behind(page.end().orElseThrow()));
      read.addAll(page.rows());
    }
    return read;
  }

  /** All lots, page by page. */
  List<OpenLot> allLots(int pageSize) {
    List<OpenLot> read = new ArrayList<>();
    FeedQuery query = FeedQuery.pagesOf(pageSize);
    FeedPage<OpenLot> page = lots.page(query);
    read.addAll(page.rows());
    while (page.more()) {
      page = lots.page(query.behind(page.end().orElseThrow()));
      read.addAll(page.rows());
    }
    return read;
  }

  /** Appends bids to a bucket's journal in one transaction, which takes as long as is said. */
  void journal(String bucket, UUID lot, long firstSeq, int count, long lastsMs)
      throws SQLException {
    try (Connection connection = database.source().open()) {
      connection.setAutoCommit(false);
      long position = locked(connection, bucket);
      for (int i = 0; i < count; i++) {
        insert(connection, bucket, position + i + 1, record(lot, firstSeq + i));
      }
      try (PreparedStatement update =
          connection.prepareStatement("UPDATE bucket SET position = ? WHERE bucket = ?")) {
        update.setLong(1, position + count);
        update.setString(2, bucket);
        update.executeUpdate();
      }
      java.util.concurrent.locks.LockSupport.parkNanos(lastsMs * 1_000_000);
      connection.commit();
    }
  }

  private static long locked(Connection connection, String bucket) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT position FROM bucket WHERE bucket = ? FOR UPDATE")) {
      select.setString(1, bucket);
      try (var row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  static BidPlaced record(UUID lot, long seq) {
    return new BidPlaced(
        new Stamp(lot.toString(), seq, 1_000 + seq, 1),
        new UUID(seq, seq).toString(),
        seq,
        "P0001",
        10_000 + seq,
        false,
        999 + seq,
        90_000,
        "");
  }

  private static void insert(Connection connection, String bucket, long position, BidPlaced bid)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO bid_journal (lot_id, seq, bucket, position, kind, at_ms, epoch, paddle, bid_id, amount,
              record, leaf, prev_hash, path, head_size, stream_id)
            VALUES (?, ?, ?, ?, 'BID', ?, 1, ?, ?, ?, ?, '', '', '', 0, '0-0')
            """)) {
      insert.setObject(1, UUID.fromString(bid.lot()));
      insert.setLong(2, bid.seq());
      insert.setString(3, bucket);
      insert.setLong(4, position);
      insert.setLong(5, bid.at());
      insert.setString(6, bid.paddle());
      insert.setObject(7, UUID.fromString(bid.bidId()));
      insert.setLong(8, bid.amount());
      insert.setString(9, bid.toJson().toString());
      insert.executeUpdate();
    }
  }

  static FeedQuery since(java.time.Instant instant) {
    return new FeedQuery(Optional.empty(), Optional.of(instant), Optional.empty(), 10);
  }
}
