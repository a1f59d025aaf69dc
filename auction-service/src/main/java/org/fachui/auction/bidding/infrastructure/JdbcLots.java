package org.fachui.auction.bidding.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.application.CommitListener.News;
import org.fachui.auction.bidding.application.LiveLots;
import org.fachui.auction.bidding.application.LotArbiter.Opening;
import org.fachui.auction.bidding.application.LotArbiter.PaddleGrant;
import org.fachui.auction.bidding.application.LotRegister;
import org.fachui.auction.bidding.application.PublishedLots;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.auction.bidding.model.LotRef;
import org.fachui.proof.signing.Profile;

/** Reads what the catalogue has published, and the lots that are live. */
public final class JdbcLots implements LotRegister, PublishedLots, LiveLots {
  private final EngineDatabase database;

  /** From this database. */
  public JdbcLots(EngineDatabase database) {
    this.database = database;
  }

  /** Reads one row. */
  @FunctionalInterface
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> list(String query, Row<T> row, Object... arguments) {
    return database.transaction(connection -> list(connection, query, row, arguments));
  }

  private static <T> List<T> list(
      Connection connection, String query, Row<T> row, Object... arguments) throws SQLException {
    List<T> found = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(query)) {
      for (int i = 0; i < arguments.length; i++) {
        if (arguments[i] instanceof List<?> texts) {
          select.setArray(i + 1, connection.createArrayOf("text", texts.toArray()));
        } else {
          select.setObject(i + 1, arguments[i]);
        }
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(row.read(rows));
        }
      }
    }
    return found;
  }

  private static List<String> digits(Collection<Bucket> buckets) {
    return buckets.stream().map(Bucket::digits).toList();
  }

  @Override
  public Optional<Entry> lot(UUID lotId) {
    return list(
            """
            SELECT l.bucket, l.court, coalesce(v.state LIKE 'CLOSED%', false)
            FROM lots l LEFT JOIN lot_live v ON v.lot_id = l.id WHERE l.id = ?
            """,
            row ->
                new Entry(
                    new LotRef(lotId, Bucket.parse(row.getString(1))),
                    row.getString(2),
                    row.getBoolean(3)),
            lotId)
        .stream()
        .findFirst();
  }

  @Override
  public Optional<OwnPaddle> ownPaddle(UUID lotId, String subject) {
    return list(
            "SELECT paddle, rank FROM paddles WHERE lot_id = ? AND subject = ?",
            row -> new OwnPaddle(row.getString(1), row.getInt(2)),
            lotId,
            subject)
        .stream()
        .findFirst();
  }

  @Override
  public Optional<Published> published(UUID lotId) {
    List<PaddleGrant> paddles =
        list(
            """
            SELECT paddle, rank, commitment FROM paddles
            WHERE lot_id = ? AND journaled_seq IS NULL ORDER BY paddle
            """,
            row -> new PaddleGrant(row.getString(1), row.getInt(2), row.getString(3)),
            lotId);
    return list(
            """
            SELECT l.bucket, (extract(epoch FROM l.opens_at) * 1000)::bigint,
              (extract(epoch FROM l.end_at) * 1000)::bigint, l.start_price, l.increment_fen, l.window_ms,
              l.extension_ms, coalesce(l.first_bid_ends_ms, 0), l.resume_ms, l.rule_set, l.terms_sha256,
              l.evidence_profile, v.lot_id IS NOT NULL
            FROM lots l LEFT JOIN lot_live v ON v.lot_id = l.id WHERE l.id = ?
            """,
            row ->
                new Published(
                    new Opening(
                        new LotRef(lotId, Bucket.parse(row.getString(1))),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getString(10),
                        row.getString(11),
                        Profile.valueOf(row.getString(12))),
                    paddles,
                    row.getBoolean(13)),
            lotId)
        .stream()
        .findFirst();
  }

  @Override
  public List<UUID> waiting(int atMost) {
    return list(
        """
        SELECT l.id FROM lots l LEFT JOIN lot_live v ON v.lot_id = l.id
        WHERE v.lot_id IS NULL OR (v.state NOT LIKE 'CLOSED%' AND EXISTS (SELECT 1 FROM paddles p
          WHERE p.lot_id = l.id AND p.journaled_seq IS NULL))
        ORDER BY l.opens_at LIMIT ?
        """,
        row -> row.getObject(1, UUID.class), atMost);
  }

  @Override
  public List<Live> in(Collection<Bucket> buckets) {
    return list(
        """
        SELECT v.lot_id, v.bucket, (extract(epoch FROM v.opens_at) * 1000)::bigint,
          (extract(epoch FROM v.end_at) * 1000)::bigint, l.window_ms, v.pause_reason
        FROM lot_live v JOIN lots l ON l.id = v.lot_id
        WHERE v.bucket = ANY (?) AND v.state NOT LIKE 'CLOSED%'
        """,
        row ->
            new Live(
                new LotRef(row.getObject(1, UUID.class), Bucket.parse(row.getString(2))),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getString(6)),
        digits(buckets));
  }

  @Override
  public List<News> begin(Collection<Bucket> buckets) {
    return list(
        """
        UPDATE lot_live SET state = 'OPEN', resumes_at = NULL
        WHERE bucket = ANY (?) AND opens_at <= clock_timestamp()
          AND (state = 'ANNOUNCED' OR (state = 'PAUSED' AND resumes_at IS NOT NULL))
        RETURNING lot_id, seq, epoch
        """,
        row -> new News(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3), List.of()),
        digits(buckets));
  }

  @Override
  public boolean held(UUID lotId) {
    return list(
            """
            SELECT EXISTS (SELECT 1 FROM stops WHERE lot_id = ? AND over_at IS NULL)
              OR EXISTS (SELECT 1 FROM claims_in_force WHERE lot_id = ?)
            """,
            row -> row.getBoolean(1),
            lotId,
            lotId)
        .getFirst();
  }

  @Override
  public List<LotRef> closedFor(Collection<Bucket> buckets, long longerThanMs, int atMost) {
    return list(
        """
        UPDATE lot_live SET retired = true WHERE lot_id IN (
          SELECT lot_id FROM lot_live
          WHERE bucket = ANY (?) AND state LIKE 'CLOSED%' AND NOT retired
            AND end_at < clock_timestamp() - ? * interval '1 ms'
          LIMIT ?)
        RETURNING lot_id, bucket
        """,
        row -> new LotRef(row.getObject(1, UUID.class), Bucket.parse(row.getString(2))),
        digits(buckets),
        longerThanMs,
        atMost);
  }
}
