package org.fachui.auction.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.bidding.infrastructure.JournalColumns;
import org.fachui.proof.bidlog.Head;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.merkle.MerkleTree;
import org.fachui.proof.signing.KeyStatement;
import org.fachui.proof.signing.Profile;

/** Reads what is evidence from the database. */
@ApplicationScoped
public class EvidenceLog {
  private static final int ROWS_AT_ONCE = 1_000;

  private static final String HEADS =
      "SELECT "
          + JournalColumns.HEAD
          + """
          FROM lot_head h JOIN signed_root s ON s.bucket = h.bucket AND s.batch = h.batch
          WHERE h.lot_id = ? ORDER BY h.tree_size
          """;

  private EngineDatabase database;

  @Inject
  public EvidenceLog(EngineDatabase database) {
    this.database = database;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected EvidenceLog() {}

  /** Takes one row after the other. */
  @FunctionalInterface
  public interface Rows {
    /** The next row's text. */
    void take(String text);
  }

  /** The log of a lot as a file; empty if there is no such lot. */
  public Optional<EvidenceFile> file(UUID lotId) {
    return terms(lotId).map(terms -> new EvidenceFile(this, lotId, terms, size(lotId)));
  }

  /** The canonical terms of a lot; empty if there is none. */
  Optional<String> terms(UUID lotId) {
    return database.transaction(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement("SELECT terms FROM lots WHERE id = ?")) {
            select.setObject(1, lotId);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
          }
        });
  }

  /** How many records are covered by signed heads; 0 for none. */
  long size(UUID lotId) {
    return database.transaction(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT coalesce(max(tree_size), 0) FROM lot_head WHERE lot_id = ?")) {
            select.setObject(1, lotId);
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return row.getLong(1);
            }
          }
        });
  }

  /**
   * Of which kind a lot's log is.
   *
   * @param format its name (docs/bid-log.md)
   * @param profile with which algorithms it is made
   */
  record Kind(String format, Profile profile) {}

  /** Of which kind a lot's log is; of the first one if there is no such lot. */
  Kind kind(UUID lotId) {
    return database.transaction(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT evidence_profile, first_bid_ends_ms IS NOT NULL FROM lots WHERE id = ?")) {
            select.setObject(1, lotId);
            try (ResultSet row = select.executeQuery()) {
              boolean found = row.next();
              Profile profile = found ? Profile.valueOf(row.getString(1)) : Profile.ED25519_SHA256;
              boolean second = (found && row.getBoolean(2)) || profile != Profile.ED25519_SHA256;
              return new Kind(second ? "fachui-bidlog/2" : "fachui-bidlog/1", profile);
            }
          }
        });
  }

  /** Reads canonical records in order, up to a number of them. */
  void records(UUID lotId, long size, Rows rows) {
    stream(
        "SELECT record FROM bid_journal WHERE lot_id = ? AND head_size <= ? ORDER BY seq",
        lotId,
        size,
        row -> rows.take(row.getString(1)));
  }

  /** Reads heads in order, up to a size. */
  void heads(UUID lotId, long size, Rows rows) {
    stream(
        HEADS.replace("ORDER BY", "AND h.tree_size <= ? ORDER BY"),
        lotId,
        size,
        row -> rows.take(JournalColumns.head(row).toJson().toString()));
  }

  /** Reads one row. */
  @FunctionalInterface
  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  private void stream(String query, UUID lotId, long size, RowReader reader) {
    database.transaction(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setFetchSize(ROWS_AT_ONCE);
            select.setObject(1, lotId);
            select.setLong(2, size);
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                reader.read(row);
              }
            }
          }
          return size;
        });
  }

  /** The newest head. */
  Optional<Head> newestHead(UUID lotId) {
    return database.transaction(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(HEADS + " DESC LIMIT 1")) {
            select.setObject(1, lotId);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(JournalColumns.head(row)) : Optional.empty();
            }
          }
        });
  }

  /** The tree over the first records. */
  MerkleTree tree(UUID lotId, long size) {
    var tree = new MerkleTree(kind(lotId).profile().hashing());
    stream(
        "SELECT leaf FROM bid_journal WHERE lot_id = ? AND seq <= ? ORDER BY seq",
        lotId,
        size,
        row -> tree.append(Hash.ofBytes(row.getBytes(1))));
    return tree;
  }

  /** The keys, oldest first. */
  List<KeyStatement> keys() {
    return database.transaction(EvidenceLog::keys);
  }

  private static List<KeyStatement> keys(Connection connection) throws SQLException {
    List<KeyStatement> keys = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                """
                SELECT key_id, algorithm, public_key, valid_from, valid_to, signature
                FROM signing_key ORDER BY valid_from, key_id
                """);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        keys.add(
            new KeyStatement(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                time(row.getObject(4, OffsetDateTime.class)),
                time(row.getObject(5, OffsetDateTime.class)),
                row.getString(6)));
      }
    }
    return keys;
  }

  private static String time(OffsetDateTime time) {
    return org.fachui.auction.bidding.web.JsonTexts.time(time.toInstant());
  }
}
