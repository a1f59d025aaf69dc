package org.fachui.auction.bidding.infrastructure;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.bidding.application.BucketCommit;
import org.fachui.auction.bidding.model.LotStanding;
import org.fachui.auction.bidding.model.LotState;
import org.fachui.proof.bidlog.BidRecord;
import org.fachui.proof.bidlog.BidRecord.BidPlaced;
import org.fachui.proof.bidlog.BidRecord.PaddleAdded;
import org.fachui.proof.bidlog.BidRecord.PaddleRemoved;
import org.fachui.proof.bidlog.BidRecord.Tombstone;
import org.fachui.proof.bidlog.Head;
import org.fachui.proof.bidlog.SignedRoot;
import org.fachui.proof.merkle.Hash;
import org.jspecify.annotations.Nullable;

/** The rows of a journal commit, one statement a table. */
final class JournalRows {
  private final LotFacts facts;

  JournalRows(LotFacts facts) {
    this.facts = facts;
  }

  /** One row of bid_journal with its position in the bucket. */
  private record Row(BucketCommit commit, BucketCommit.Entry entry, long position) {
    BidRecord record() {
      return entry.row().record();
    }

    boolean tellsOfTheLot() {
      return !(record() instanceof BidPlaced);
    }

    LotFacts.Told told() {
      String lot = record().lot();
      String ruleSet =
          commit.standings().stream()
              .filter(standing -> standing.opening().lot().equals(lot))
              .map(standing -> standing.opening().ruleSet())
              .findFirst()
              .orElse("");
      return new LotFacts.Told(record(), entry.row().text(), ruleSet);
    }
  }

  void insert(Connection connection, List<BucketCommit> commits) throws SQLException {
    List<Row> rows = new ArrayList<>();
    for (BucketCommit commit : commits) {
      long position = commit.from().position();
      for (BucketCommit.Entry entry : commit.entries()) {
        rows.add(new Row(commit, entry, ++position));
      }
    }
    if (rows.isEmpty()) {
      return;
    }
    journal(connection, rows);
    roots(connection, commits.stream().filter(c -> !c.heads().isEmpty()).toList());
    heads(connection, commits.stream().flatMap(c -> c.heads().stream()).toList());
    standings(connection, commits);
    paddles(connection, rows.stream().filter(r -> r.record() instanceof PaddleAdded).toList());
    facts.add(connection, rows.stream().filter(Row::tellsOfTheLot).map(Row::told).toList());
  }

  private static void journal(Connection connection, List<Row> rows) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO bid_journal (lot_id, seq, bucket, position, kind, at_ms, epoch, paddle, bid_id,
              amount, record, leaf, prev_hash, path, head_size, stream_id)
            SELECT * FROM unnest(?::uuid[], ?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::bigint[],
              ?::bigint[], ?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::bytea[], ?::bytea[],
              ?::bytea[], ?::bigint[], ?::text[])
            """)) {
      new SqlArrays(connection, insert)
          .column("uuid", rows, r -> UUID.fromString(r.record().lot()))
          .column("bigint", rows, r -> r.record().seq())
          .column("text", rows, r -> r.commit().bucket().digits())
          .column("bigint", rows, Row::position)
          .column("text", rows, r -> r.record().kind())
          .column("bigint", rows, r -> r.record().at())
          .column("bigint", rows, r -> r.record().epoch())
          .column("text", rows, r -> paddle(r.record()))
          .column("uuid", rows, r -> bidId(r.record()))
          .column("bigint", rows, r -> amount(r.record()))
          .column("text", rows, r -> r.entry().row().text())
          .column("bytea", rows, r -> r.entry().leaf().bytes())
          .column("bytea", rows, r -> r.entry().previous().bytes())
          .column("bytea", rows, r -> bytes(r.entry().row().path()))
          .column("bigint", rows, r -> r.entry().row().head().treeSize())
          .column("text", rows, r -> r.entry().streamId());
      insert.executeUpdate();
    }
  }

  private static void roots(Connection connection, List<BucketCommit> commits) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO signed_root (bucket, batch, at_ms, root, key_id, signature, profile)
            SELECT * FROM unnest(?::text[], ?::bigint[], ?::bigint[], ?::bytea[], ?::text[], ?::text[],
              ?::text[])
            """)) {
      List<SignedRoot> signed = new ArrayList<>(commits.size());
      for (BucketCommit commit : commits) {
        long last = commit.from().batch();
        for (Head head : commit.heads()) {
          if (head.signed().batch() > last) {
            signed.add(head.signed());
            last = head.signed().batch();
          }
        }
      }
      new SqlArrays(connection, insert)
          .column("text", signed, s -> s.bucket())
          .column("bigint", signed, s -> s.batch())
          .column("bigint", signed, s -> s.at())
          .column("bytea", signed, s -> s.root().bytes())
          .column("text", signed, s -> s.keyId())
          .column("text", signed, s -> s.signature())
          .column("text", signed, s -> s.profile().name());
      insert.executeUpdate();
    }
  }

  private static void heads(Connection connection, List<Head> heads) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO lot_head (lot_id, tree_size, lot_root, bucket, batch, idx, cnt, path)
            SELECT * FROM unnest(?::uuid[], ?::bigint[], ?::bytea[], ?::text[], ?::bigint[], ?::int[],
              ?::int[], ?::bytea[])
            """)) {
      new SqlArrays(connection, insert)
          .column("uuid", heads, h -> UUID.fromString(h.lot()))
          .column("bigint", heads, Head::treeSize)
          .column("bytea", heads, h -> h.lotRoot().root().bytes())
          .column("text", heads, h -> h.signed().bucket())
          .column("bigint", heads, h -> h.signed().batch())
          .column("int4", heads, h -> (int) h.index())
          .column("int4", heads, h -> (int) h.count())
          .column("bytea", heads, h -> bytes(h.path()));
      insert.executeUpdate();
    }
  }

  /** How a lot stands after the commit, with the bucket that it is in. */
  private record Live(BucketCommit commit, LotStanding lot) {
    LotState state() {
      return lot.stateAt(lot.at());
    }
  }

  private static void standings(Connection connection, List<BucketCommit> commits)
      throws SQLException {
    List<Live> rows =
        commits.stream().flatMap(c -> c.standings().stream().map(lot -> new Live(c, lot))).toList();
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            INSERT INTO lot_live (lot_id, bucket, seq, epoch, state, bids, price, leader, last_bid_id,
              opens_at, end_at, pause_reason, resumes_at, remaining_ms)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::bigint[],
              ?::bigint[], ?::text[], ?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::text[],
              ?::timestamptz[], ?::bigint[])
            ON CONFLICT (lot_id) DO UPDATE SET seq = excluded.seq, epoch = excluded.epoch,
              state = excluded.state, bids = excluded.bids, price = excluded.price,
              leader = excluded.leader, last_bid_id = excluded.last_bid_id,
              opens_at = excluded.opens_at, end_at = excluded.end_at,
              pause_reason = excluded.pause_reason, resumes_at = excluded.resumes_at,
              remaining_ms = excluded.remaining_ms
            """)) {
      new SqlArrays(connection, upsert)
          .column("uuid", rows, r -> r.lot().lotId())
          .column("text", rows, r -> r.commit().bucket().digits())
          .column("bigint", rows, r -> r.lot().seq())
          .column("bigint", rows, r -> r.commit().from().epoch())
          .column("text", rows, r -> r.state().name())
          .column("bigint", rows, r -> r.lot().bids())
          .column("bigint", rows, r -> r.lot().bids() == 0 ? null : r.lot().price())
          .column("text", rows, r -> emptyToNull(r.lot().leader()))
          .column("uuid", rows, r -> uuid(r.lot().lastBid()))
          .column("timestamptz", rows, r -> instant(r.lot().opensAt()))
          .column("timestamptz", rows, r -> instant(r.lot().endAt()))
          .column("text", rows, r -> r.lot().pauseReason())
          .column(
              "timestamptz",
              rows,
              r ->
                  r.state() == LotState.PAUSED && r.lot().resumed()
                      ? instant(r.lot().opensAt())
                      : null)
          .column(
              "bigint", rows, r -> r.lot().pauseReason() == null ? null : r.lot().remainingMs());
      upsert.executeUpdate();
    }
  }

  private static void paddles(Connection connection, List<Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE paddles AS p SET journaled_seq = n.seq
            FROM unnest(?::uuid[], ?::text[], ?::bigint[]) AS n (lot_id, paddle, seq)
            WHERE p.lot_id = n.lot_id AND p.paddle = n.paddle
            """)) {
      new SqlArrays(connection, update)
          .column("uuid", rows, r -> UUID.fromString(r.record().lot()))
          .column("text", rows, r -> paddle(r.record()))
          .column("bigint", rows, r -> r.record().seq());
      update.executeUpdate();
    }
  }

  private static @Nullable String paddle(BidRecord record) {
    return switch (record) {
      case BidPlaced bid -> bid.paddle();
      case Tombstone dead -> dead.paddle();
      case PaddleAdded added -> added.paddle();
      case PaddleRemoved removed -> removed.paddle();
      default -> null;
    };
  }

  private static @Nullable UUID bidId(BidRecord record) {
    return switch (record) {
      case BidPlaced bid -> UUID.fromString(bid.bidId());
      case Tombstone dead -> UUID.fromString(dead.bidId());
      default -> null;
    };
  }

  private static @Nullable Long amount(BidRecord record) {
    return record instanceof BidPlaced bid ? bid.amount() : null;
  }

  private static byte[] bytes(List<Hash> path) {
    var out = new ByteArrayOutputStream(path.size() * Hash.SIZE);
    path.forEach(hash -> out.writeBytes(hash.bytes()));
    return out.toByteArray();
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static @Nullable UUID uuid(String text) {
    return text.isEmpty() ? null : UUID.fromString(text);
  }

  private static String instant(long ms) {
    return Instant.ofEpochMilli(ms).atOffset(ZoneOffset.UTC).toString();
  }
}
