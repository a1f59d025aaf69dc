package org.fachui.auction.outcome.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.outcome.application.StoredPaper;
import org.fachui.platform.protection.FieldCipher;
import org.fachui.proof.merkle.Hash;
import org.jspecify.annotations.Nullable;

/** The table of documents. What names people who are nobody's business is sealed for its lot. */
final class PaperStore {
  private final FieldCipher cipher;

  PaperStore(FieldCipher cipher) {
    this.cipher = cipher;
  }

  /** Keeps a paper, in the caller's transaction. */
  void add(Connection connection, StoredPaper paper, @Nullable UUID sealedFor, Instant now)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO documents (sha256, media_type, sealed, bytes, stored_at)
            VALUES (?, 'application/pdf', ?, ?, ?) ON CONFLICT DO NOTHING
            """)) {
      insert.setString(1, paper.sha256());
      insert.setBoolean(2, sealedFor != null);
      insert.setBytes(
          3, sealedFor == null ? paper.bytes() : cipher.seal(paper.bytes(), purpose(sealedFor)));
      insert.setTimestamp(4, Timestamp.from(now));
      insert.executeUpdate();
    }
  }

  /** A paper by its hash; whatever does not hash to it is not handed out. */
  Optional<StoredPaper> find(Connection connection, String sha256, @Nullable UUID sealedFor)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT bytes, sealed FROM documents WHERE sha256 = ?")) {
      select.setString(1, sha256);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next() || row.getBoolean(2) != (sealedFor != null)) {
          return Optional.empty();
        }
        byte[] kept = row.getBytes(1);
        byte[] bytes = sealedFor == null ? kept : cipher.openBytes(kept, purpose(sealedFor));
        if (!Hash.of(bytes).hex().equals(sha256)) {
          throw new IllegalStateException("document " + sha256 + " is not what was stored");
        }
        return Optional.of(new StoredPaper(sha256, bytes));
      }
    }
  }

  private static String purpose(UUID lotId) {
    return "documents.ruling/" + lotId;
  }
}
