package org.fachui.payout.batches.infrastructure;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.fachui.payout.bank.infrastructure.PaymentFileWriter;
import org.fachui.payout.bank.model.PaymentFile;
import org.fachui.payout.bank.model.PaymentLine;

/**
 * The bytes of a batch's files, written from its rows whenever they are needed, always the same.
 */
final class ChunkFiles {
  private static final int FETCH = 2_000;
  private static final String LINES =
      """
      SELECT c.id AS chunk, c.file_id, c.bank, b.created_at, c.execute_on, c.lines AS in_file,
        c.fen AS of_file, i.id, i.fen, i.bank_no, i.name, i.account_no
      FROM chunk c JOIN batch b ON b.id = c.batch_id JOIN instruction i ON i.chunk_id = c.id
      """;
  private static final String ORDER = " ORDER BY c.bank, c.number, i.id COLLATE \"C\"";

  private ChunkFiles() {}

  /** The file of one chunk. */
  static byte[] bytes(Connection connection, UUID chunkId) throws SQLException {
    var bytes = new ByteArrayOutputStream();
    try (PreparedStatement select =
        connection.prepareStatement(LINES + " WHERE c.id = ?" + ORDER)) {
      select.setObject(1, chunkId);
      write(select, chunk -> bytes);
    }
    return bytes.toByteArray();
  }

  /** Writes the digest of each file of a batch into its row: the sealed manifest. */
  static void seal(Connection connection, UUID batchId) throws SQLException {
    List<String> chunks = new ArrayList<>();
    List<String> digests = new ArrayList<>();
    MessageDigest sha256 = sha256();
    try (PreparedStatement select =
        connection.prepareStatement(LINES + " WHERE c.batch_id = ?" + ORDER)) {
      select.setObject(1, batchId);
      write(
          select,
          chunk -> {
            if (chunks.size() > digests.size()) {
              digests.add(HexFormat.of().formatHex(sha256.digest()));
            }
            chunks.add(chunk.toString());
            return new DigestOutputStream(OutputStream.nullOutputStream(), sha256);
          });
    }
    if (!chunks.isEmpty()) {
      digests.add(HexFormat.of().formatHex(sha256.digest()));
    }
    Sql.update(
        connection,
        """
        UPDATE chunk c SET sha256 = n.sha256
        FROM unnest(?::uuid[], ?::text[]) AS n (id, sha256) WHERE c.id = n.id
        """,
        chunks,
        digests);
  }

  /** SHA-256 in lower-case hex. */
  static String digest(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /** Gives the stream for the next file. */
  private interface Target {
    OutputStream of(UUID chunk);
  }

  private static void write(PreparedStatement select, Target target) throws SQLException {
    select.setFetchSize(FETCH);
    try (ResultSet row = select.executeQuery()) {
      boolean more = row.next();
      while (more) {
        UUID chunk = row.getObject("chunk", UUID.class);
        try (var writer = new PaymentFileWriter(target.of(chunk), head(row))) {
          do {
            writer.line(line(row));
            more = row.next();
          } while (more && chunk.equals(row.getObject("chunk", UUID.class)));
        }
      }
    }
  }

  private static PaymentFile head(ResultSet row) throws SQLException {
    return new PaymentFile(
        row.getString("file_id"),
        row.getString("bank"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("execute_on", LocalDate.class),
        row.getInt("in_file"),
        row.getLong("of_file"));
  }

  private static PaymentLine line(ResultSet row) throws SQLException {
    return new PaymentLine(
        row.getString("id"),
        row.getLong("fen"),
        row.getString("bank_no"),
        row.getString("name"),
        row.getString("account_no"));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
