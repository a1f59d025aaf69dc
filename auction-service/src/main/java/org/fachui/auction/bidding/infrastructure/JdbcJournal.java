package org.fachui.auction.bidding.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.fachui.auction.bidding.application.BucketCommit;
import org.fachui.auction.bidding.application.BucketPosition;
import org.fachui.auction.bidding.application.Journal;
import org.fachui.auction.bidding.application.JournalConflict;
import org.fachui.auction.bidding.application.LeaseLost;
import org.fachui.auction.bidding.application.StoreAway;
import org.fachui.auction.bidding.model.Bucket;

/** The journal in PostgreSQL. */
public final class JdbcJournal implements Journal {
  private static final String UNIQUE_VIOLATION = "23505";

  private final EngineDatabase database;
  private final JournalRows rows;

  /** A journal that writes the facts of lots into the outbox with these words. */
  public JdbcJournal(EngineDatabase database, LotFacts facts) {
    this.database = database;
    this.rows = new JournalRows(facts);
  }

  @Override
  public void append(List<BucketCommit> commits) {
    try {
      database.transaction(
          connection -> {
            requirePositions(connection, commits);
            rows.insert(connection, commits);
            advance(connection, commits);
            return commits.size();
          });
    } catch (StoreAway failed) {
      if (failed.getCause() instanceof SQLException sql
          && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
        if (commits.size() == 1) {
          throw new JournalConflict(commits.getFirst().bucket(), "a row is there already");
        }
        // Nothing was written. One by one, the bucket that does not fit is found.
        commits.forEach(commit -> append(List.of(commit)));
        return;
      }
      throw failed;
    }
  }

  private static void requirePositions(Connection connection, List<BucketCommit> commits)
      throws SQLException {
    Map<String, BucketPosition> found = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT bucket, lease_token, engine_epoch, last_stream_id, position, batch
            FROM bucket WHERE bucket = ANY (?) ORDER BY bucket FOR NO KEY UPDATE
            """)) {
      new SqlArrays(connection, select).column("text", commits, c -> c.bucket().digits());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.put(row.getString(1), position(row, 2));
        }
      }
    }
    for (BucketCommit commit : commits) {
      if (!commit.from().equals(found.get(commit.bucket().digits()))) {
        throw new LeaseLost(commit.bucket());
      }
    }
  }

  private static BucketPosition position(ResultSet row, int from) throws SQLException {
    return new BucketPosition(
        row.getLong(from),
        row.getLong(from + 1),
        row.getString(from + 2),
        row.getLong(from + 3),
        row.getLong(from + 4));
  }

  private static void advance(Connection connection, List<BucketCommit> commits)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE bucket AS b
            SET last_stream_id = n.id, position = n.position, batch = n.batch,
                journaled_at = clock_timestamp()
            FROM unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[]) AS n (bucket, id, position, batch)
            WHERE b.bucket = n.bucket
            """)) {
      new SqlArrays(connection, update)
          .column("text", commits, c -> c.bucket().digits())
          .column("text", commits, BucketCommit::lastStreamId)
          .column("bigint", commits, c -> c.to().position())
          .column("bigint", commits, c -> c.to().batch());
      update.executeUpdate();
    }
  }

  @Override
  public BucketPosition position(Bucket bucket) {
    return database.transaction(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  """
                  SELECT lease_token, engine_epoch, last_stream_id, position, batch
                  FROM bucket WHERE bucket = ?
                  """)) {
            select.setString(1, bucket.digits());
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return position(row, 1);
            }
          }
        });
  }

  @Override
  public List<String> records(UUID lotId) {
    return texts("SELECT record FROM bid_journal WHERE lot_id = ? ORDER BY seq", lotId);
  }

  @Override
  public Optional<String> record(UUID lotId, long seq) {
    return texts("SELECT record FROM bid_journal WHERE lot_id = ? AND seq = " + seq, lotId).stream()
        .findFirst();
  }

  private List<String> texts(String query, Object argument) {
    return database.transaction(
        connection -> {
          List<String> found = new ArrayList<>();
          try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, argument);
            select.setFetchSize(5_000);
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.add(row.getString(1));
              }
            }
          }
          return found;
        });
  }

  @Override
  public List<UUID> unfinishedLots(Bucket bucket) {
    return texts(
            """
            SELECT lot_id::text FROM lot_live
            WHERE bucket = ? AND state NOT IN ('CLOSED_SOLD', 'CLOSED_UNSOLD') ORDER BY 1
            """,
            bucket.digits())
        .stream()
        .map(UUID::fromString)
        .toList();
  }

  @Override
  public OptionalLong restoredEpoch(Bucket bucket) {
    return texts(
            """
            SELECT restored_epoch::text FROM bucket WHERE bucket = ? AND restored_epoch IS NOT NULL
            """,
            bucket.digits())
        .stream()
        .mapToLong(Long::parseLong)
        .findFirst();
  }

  @Override
  public BucketPosition newEpoch(Bucket bucket, BucketPosition from, long epoch) {
    return database.transaction(
        connection -> {
          try (PreparedStatement update =
                  connection.prepareStatement(
                      """
                      UPDATE bucket SET engine_epoch = ?, last_stream_id = '0-0', restored_epoch = NULL
                      WHERE bucket = ? AND lease_token = ? AND engine_epoch = ?
                      """);
              PreparedStatement lots =
                  connection.prepareStatement(
                      "UPDATE lot_live SET epoch = ? WHERE bucket = ? AND state NOT LIKE"
                          + " 'CLOSED%'")) {
            update.setLong(1, epoch);
            update.setString(2, bucket.digits());
            update.setLong(3, from.leaseToken());
            update.setLong(4, from.epoch());
            if (update.executeUpdate() == 0) {
              throw new LeaseLost(bucket);
            }
            lots.setLong(1, epoch);
            lots.setString(2, bucket.digits());
            lots.executeUpdate();
          }
          return new BucketPosition(from.leaseToken(), epoch, "0-0", from.position(), from.batch());
        });
  }

  @Override
  public void stop(Bucket bucket, long leaseToken, String reason) {
    database.transaction(
        connection -> {
          try (PreparedStatement update =
                  connection.prepareStatement(
                      """
                      UPDATE bucket SET state = 'STOPPED', lease_until = '-infinity'
                      WHERE bucket = ? AND lease_token = ?
                      """);
              PreparedStatement lots =
                  connection.prepareStatement(
                      """
                      UPDATE lot_live SET state = 'PAUSED', pause_reason = ?, resumes_at = NULL
                      WHERE bucket = ? AND state NOT LIKE 'CLOSED%'
                      """)) {
            update.setString(1, bucket.digits());
            update.setLong(2, leaseToken);
            if (update.executeUpdate() == 0) {
              throw new LeaseLost(bucket);
            }
            lots.setString(1, reason);
            lots.setString(2, bucket.digits());
            return lots.executeUpdate();
          }
        });
  }

  @Override
  public long lastTickMs(Bucket bucket) {
    return Long.parseLong(
        texts("SELECT last_tick_ms::text FROM bucket WHERE bucket = ?", bucket.digits())
            .getFirst());
  }
}
