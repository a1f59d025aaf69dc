package org.fachui.auction.messages.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.messages.application.MessageBox;
import org.fachui.auction.messages.model.Channel;
import org.fachui.auction.messages.model.HourlyLimit;
import org.fachui.auction.messages.model.MessageState;
import org.fachui.auction.messages.model.Outgoing;
import org.fachui.auction.messages.model.SendOutcome;
import org.fachui.auction.messages.model.Sending;
import org.jspecify.annotations.Nullable;

/** The tables of messages and attempts. */
@ApplicationScoped
public class JdbcMessageBox implements MessageBox {
  private static final Duration HOUR = Duration.ofHours(1);

  private EngineDatabase database;
  private SealedContacts sealed;

  @Inject
  public JdbcMessageBox(EngineDatabase database, SealedContacts sealed) {
    this.database = database;
    this.sealed = sealed;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected JdbcMessageBox() {}

  @Override
  public Claim claim(Channel channel, HourlyLimit limit, Instant now, Instant leaseUntil) {
    return database.transaction(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(DueMessage.SELECT)) {
            select.setTimestamp(1, Timestamp.from(now.minus(HOUR)));
            select.setString(2, channel.name());
            select.setTimestamp(3, Timestamp.from(now));
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? claimed(connection, DueMessage.read(row), limit, now, leaseUntil)
                  : new Claim.Nothing();
            }
          }
        });
  }

  private Claim claimed(
      Connection connection, DueMessage due, HourlyLimit limit, Instant now, Instant leaseUntil)
      throws SQLException {
    Optional<Sending> instead = due.readiness().instead(due.kind(), due.until(), limit, now);
    if (instead.isPresent()) {
      end(connection, due.id(), instead.get(), now);
      return new Claim.PutAside();
    }
    lease(connection, due, now, leaseUntil);
    return new Claim.ToSend(due.outgoing(sealed));
  }

  private static void lease(Connection connection, DueMessage due, Instant now, Instant until)
      throws SQLException {
    try (PreparedStatement update =
            connection.prepareStatement(
                """
                UPDATE messages SET state = 'SENDING', lease_until = ?, attempts = attempts + 1
                WHERE id = ?
                """);
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO message_attempts (message_id, number, began_at) VALUES (?, ?, ?)")) {
      update.setTimestamp(1, Timestamp.from(until));
      update.setObject(2, due.id());
      update.executeUpdate();
      insert.setObject(1, due.id());
      insert.setInt(2, due.attempts() + 1);
      insert.setTimestamp(3, Timestamp.from(now));
      insert.executeUpdate();
    }
  }

  /** Takes a message that is not being sent to where it stands next. */
  private static void end(Connection connection, UUID id, Sending next, Instant now)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE messages SET state = ?, why = ?, due_at = ?, lease_until = NULL,
              ended_at = CASE WHEN ? THEN NULL ELSE ?::timestamptz END
            WHERE id = ?
            """)) {
      update.setString(1, next.state().name());
      update.setString(2, next.why());
      update.setTimestamp(3, MessageRows.timestamp(next.dueAt()));
      update.setBoolean(4, next.state() == MessageState.WAITING);
      update.setTimestamp(5, Timestamp.from(now));
      update.setObject(6, id);
      update.executeUpdate();
    }
  }

  @Override
  public int giveUpLeases(Channel channel, boolean repeatable, Instant now) {
    return database.transaction(
        connection -> {
          int count = 0;
          try (PreparedStatement select =
              connection.prepareStatement(
                  """
                  SELECT id, attempts, refusals, unsure, until FROM messages
                  WHERE lease_until < ? AND channel = ? AND state = 'SENDING'
                  FOR UPDATE SKIP LOCKED
                  """)) {
            select.setTimestamp(1, Timestamp.from(now));
            select.setString(2, channel.name());
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                var lost = new SendOutcome.Unknown("SENDER_DIED");
                var before =
                    new Sending.Before(
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        MessageRows.present(row, 5),
                        repeatable);
                complete(
                    connection,
                    row.getObject(1, UUID.class),
                    before.attempts(),
                    lost,
                    Sending.after(lost, before, now),
                    new Times(now, null));
                count++;
              }
            }
          }
          return count;
        });
  }

  private record Times(Instant now, @Nullable Instant askAt) {}

  @Override
  public boolean record(
      Outgoing message, SendOutcome outcome, Sending next, Instant now, @Nullable Instant askAt) {
    return database.transaction(
        connection ->
            complete(
                connection, message.id(), message.attempt(), outcome, next, new Times(now, askAt)));
  }

  /** Whoever lost the lease completes his attempt, and leaves the message to who has it now. */
  private static boolean complete(
      Connection connection, UUID id, int attempt, SendOutcome outcome, Sending next, Times times)
      throws SQLException {
    require(MessageState.SENDING, next.state());
    try (PreparedStatement attempted =
            connection.prepareStatement(
                """
                UPDATE message_attempts SET ended_at = ?, outcome = ?, code = ?
                WHERE message_id = ? AND number = ?
                """);
        PreparedStatement update =
            connection.prepareStatement(
                """
                UPDATE messages SET state = ?, why = ?, due_at = ?, lease_until = NULL,
                  refusals = refusals + ?, unsure = unsure + ?, sent_at = ?, ended_at = ?
                WHERE id = ? AND state = 'SENDING' AND attempts = ?
                """)) {
      Timestamp now = Timestamp.from(times.now());
      attempted.setTimestamp(1, now);
      attempted.setString(2, outcome.word());
      attempted.setString(3, outcome.code());
      attempted.setObject(4, id);
      attempted.setInt(5, attempt);
      attempted.executeUpdate();
      boolean sent = next.state() == MessageState.SENT;
      update.setString(1, next.state().name());
      update.setString(2, next.why());
      update.setTimestamp(3, MessageRows.timestamp(sent ? times.askAt() : next.dueAt()));
      update.setInt(4, outcome instanceof SendOutcome.Later ? 1 : 0);
      update.setInt(5, outcome instanceof SendOutcome.Unknown ? 1 : 0);
      update.setTimestamp(6, sent ? now : null);
      update.setTimestamp(7, sent || next.state() == MessageState.WAITING ? null : now);
      update.setObject(8, id);
      update.setInt(9, attempt);
      return update.executeUpdate() == 1;
    }
  }

  @Override
  public Optional<ToAsk> claimToAsk(Instant now, Instant claimUntil) {
    return database.transaction(connection -> SentRows.claim(connection, now, claimUntil));
  }

  @Override
  public void told(
      UUID id,
      @Nullable MessageState state,
      @Nullable String why,
      @Nullable Instant askAt,
      Instant now) {
    if (state != null) {
      require(MessageState.SENT, state);
    }
    database.transaction(
        connection -> SentRows.told(connection, id, new SentRows.News(state, why, askAt), now));
  }

  private static void require(MessageState from, MessageState next) {
    if (!from.mayBecome(next)) {
      throw new IllegalArgumentException("a message does not go from " + from + " to " + next);
    }
  }

  @Override
  public boolean askSoon(UUID id, Instant now) {
    return database.transaction(connection -> SentRows.askSoon(connection, id, now));
  }

  @Override
  public List<Own> own(String subject, int atMost) {
    return database.transaction(connection -> MessageLists.own(connection, subject, atMost));
  }

  @Override
  public List<Undelivered> undelivered(int atMost) {
    return database.transaction(connection -> MessageLists.undelivered(connection, atMost));
  }
}
