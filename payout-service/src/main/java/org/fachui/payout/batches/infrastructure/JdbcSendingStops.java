package org.fachui.payout.batches.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.fachui.payout.batches.application.SendingStops;
import org.fachui.platform.store.Transactions;
import org.jspecify.annotations.Nullable;

/** The row of the gate, as people see it and end its stop. */
@ApplicationScoped
public class JdbcSendingStops implements SendingStops {
  private static final String UNKNOWN_FILES =
      "SELECT count(*) FROM chunk WHERE state = 'UNKNOWN' AND NOT resend";

  private Transactions transactions;
  private Clock clock;

  @Inject
  public JdbcSendingStops(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected JdbcSendingStops() {}

  private record Gate(@Nullable Instant stoppedAt, @Nullable String agreedBy) {}

  private static Gate gate(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT stopped_at, agreed_by FROM sending_gate FOR UPDATE");
        ResultSet row = select.executeQuery()) {
      row.next();
      OffsetDateTime stopped = row.getObject(1, OffsetDateTime.class);
      return new Gate(stopped == null ? null : stopped.toInstant(), row.getString(2));
    }
  }

  @Override
  public Sending standing() {
    return transactions.run(
        connection -> {
          Gate gate = gate(connection);
          return new Sending(
              gate.stoppedAt() != null,
              gate.stoppedAt(),
              gate.stoppedAt() == null ? 0 : Sql.number(connection, UNKNOWN_FILES),
              gate.agreedBy() != null);
        });
  }

  @Override
  public Agreement agree(String by) {
    return transactions.run(connection -> agree(connection, by));
  }

  private Agreement agree(Connection connection, String by) throws SQLException {
    Gate gate = gate(connection);
    if (gate.stoppedAt() == null) {
      return Agreement.RUNNING;
    }
    if (Sql.number(connection, UNKNOWN_FILES) > 0) {
      return Agreement.STILL_UNKNOWN;
    }
    Instant now = clock.instant();
    if (gate.agreedBy() == null || gate.agreedBy().equals(by)) {
      Sql.update(
          connection,
          "UPDATE sending_gate SET agreed_by = ?, agreed_at = coalesce(agreed_at, ?)",
          by,
          now);
      return Agreement.ONE_MORE;
    }
    Sql.update(
        connection,
        "UPDATE sending_gate SET stopped_at = NULL, resumed_by = ?, resumed_at = ?",
        by,
        now);
    Sql.update(
        connection,
        """
        UPDATE incident SET closed_at = ? WHERE kind = 'SENDING_STOPPED' AND closed_at IS NULL
        """,
        now);
    return Agreement.RUNNING;
  }
}
