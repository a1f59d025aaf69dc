package org.fachui.registry.messages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fachui.platform.store.Transactions;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.signing.SigningKey;
import org.fachui.registry.Sql;
import org.jspecify.annotations.Nullable;

/** Adds to the log within the caller's transaction, and reads from it. */
@ApplicationScoped
public class MessageLog {
  private static final String COLUMNS =
      "chain, number, at, direction, bureau, kind, message_id, sha256, previous, hash, key_id,"
          + " signature";

  private Transactions transactions;
  private Clock clock;
  private String pem;
  private volatile @Nullable SigningKey key;

  @Inject
  public MessageLog(
      Transactions transactions,
      Clock clock,
      @ConfigProperty(name = "fachui.keys.dir") String keys) {
    this(transactions, SigningKeys.pem(Path.of(keys)), clock);
  }

  /**
   * Signs with a key.
   *
   * @param pem the private key
   */
  public MessageLog(Transactions transactions, String pem, Clock clock) {
    this.transactions = transactions;
    this.pem = pem;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected MessageLog() {}

  /**
   * Adds a message; whoever adds to the same chain waits until the caller's transaction ends.
   *
   * @return its number
   */
  public long append(Connection c, NewMessage message) throws SQLException {
    SigningKey signing = key();
    Sql.row(c, row -> "", "SELECT pg_advisory_xact_lock(hashtextextended(?, 1))", message.chain());
    Optional<LoggedMessage> before =
        Sql.row(
            c,
            MessageLog::read,
            "SELECT " + COLUMNS + " FROM message WHERE chain = ? ORDER BY number DESC LIMIT 1",
            message.chain());
    LoggedMessage row =
        LoggedMessage.of(
            message,
            before.map(LoggedMessage::number).orElse(0L) + 1,
            clock.instant(),
            before.map(LoggedMessage::hash).orElse(LoggedMessage.NOTHING),
            signing.keyId());
    Sql.update(
        c,
        "INSERT INTO message ("
            + COLUMNS
            + ", content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        row.chain(),
        row.number(),
        row.at(),
        row.direction(),
        row.bureau(),
        row.kind(),
        row.messageId(),
        row.sha256().bytes(),
        row.previous().bytes(),
        row.hash().bytes(),
        row.keyId(),
        signing.sign(row.hash().bytes()),
        message.content().getBytes(UTF_8));
    return row.number();
  }

  /**
   * Adds what came in, unless the same was said last about this message: a bureau that is asked
   * again and again says the same again and again.
   *
   * @return the number of the row that holds it
   */
  public long appendNews(Connection c, NewMessage message) throws SQLException {
    Hash said = Hash.of(message.content().getBytes(UTF_8));
    Optional<LoggedMessage> last =
        Sql.row(
            c,
            MessageLog::read,
            "SELECT "
                + COLUMNS
                + " FROM message WHERE message_id = ? AND kind = ? ORDER BY number DESC LIMIT 1",
            message.messageId(),
            message.kind());
    if (last.isPresent() && last.get().sha256().equals(said)) {
      return last.get().number();
    }
    return append(c, message);
  }

  /** The bytes of a message of ours, as they were first put on the wire. */
  public Optional<String> posted(Connection c, String messageId, MessageKind kind)
      throws SQLException {
    return Sql.row(
        c,
        row -> new String(row.getBytes(1), UTF_8),
        "SELECT content FROM message WHERE message_id = ? AND kind = ? ORDER BY number LIMIT 1",
        messageId,
        kind);
  }

  /** A chain in order. */
  public List<LoggedMessage> ofChain(Connection c, String chain) throws SQLException {
    return Sql.rows(
        c,
        MessageLog::read,
        "SELECT " + COLUMNS + " FROM message WHERE chain = ? ORDER BY number",
        chain);
  }

  /** Fixed in a transaction of its own at the first use: another's may be rolled back. */
  private SigningKey key() {
    SigningKey known = key;
    if (known == null) {
      known = transactions.run(c -> SigningKeys.of(c, pem, clock.instant()));
      key = known;
    }
    return known;
  }

  static LoggedMessage read(ResultSet row) throws SQLException {
    return new LoggedMessage(
        row.getString("chain"),
        row.getLong("number"),
        Objects.requireNonNull(Sql.instant(row, "at")),
        row.getString("direction"),
        row.getString("bureau"),
        MessageKind.valueOf(row.getString("kind")),
        row.getString("message_id"),
        Hash.ofBytes(row.getBytes("sha256")),
        Hash.ofBytes(row.getBytes("previous")),
        Hash.ofBytes(row.getBytes("hash")),
        row.getString("key_id"),
        row.getString("signature"));
  }
}
