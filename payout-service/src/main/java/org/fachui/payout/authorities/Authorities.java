package org.fachui.payout.authorities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.payout.authorities.AuthorityOutcome.Reason;
import org.fachui.platform.store.StoreFailure;
import org.fachui.platform.store.Transactions;
import org.jspecify.annotations.Nullable;

/** All standing authorities. */
@ApplicationScoped
public class Authorities {
  private static final String COLUMNS =
      """
      SELECT id, court, kind, text, text_hash, proposed_by, proposed_at, approved_by, approved_at, revoked_at
      FROM standing_authority
      """;

  private Transactions transactions;
  private Clock clock;

  @Inject
  public Authorities(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected Authorities() {}

  /** One that is proposed or active for the court; proposed now if there is none. */
  public Authority propose(String court, AuthorityKind kind, String by) {
    return transactions.run(
        c -> {
          try (PreparedStatement insert =
              c.prepareStatement(
                  """
                  INSERT INTO standing_authority (id, court, kind, text, text_hash, proposed_by, proposed_at)
                  VALUES (?, ?, ?, ?, ?, ?, ?)
                  ON CONFLICT (court, kind) WHERE revoked_at IS NULL DO NOTHING
                  """)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, court);
            insert.setString(3, kind.name());
            insert.setString(4, kind.text());
            insert.setString(5, kind.hash(court));
            insert.setString(6, by);
            insert.setObject(7, now());
            insert.executeUpdate();
          }
          return read(c, "WHERE court = ? AND kind = ? AND revoked_at IS NULL", court, kind.name())
              .stream()
              .findFirst()
              .orElseThrow(() -> new StoreFailure("an authority vanished"));
        });
  }

  /**
   * Approves one.
   *
   * @param textHash what the approver saw
   * @param by subject of the approver
   */
  public AuthorityOutcome approve(UUID id, String textHash, String by) {
    return transactions.run(
        c -> {
          Authority found =
              read(c, "WHERE id = ? FOR UPDATE", id).stream()
                  .findFirst()
                  .orElseThrow(() -> new StoreFailure("there is no authority " + id));
          if (found.state() == AuthorityState.ACTIVE && by.equals(found.approvedBy())) {
            return new AuthorityOutcome.Done(found);
          }
          Optional<Reason> refused = refusal(found, textHash, by);
          if (refused.isPresent()) {
            return new AuthorityOutcome.Refused(refused.get());
          }
          update(c, "UPDATE standing_authority SET approved_by = ?, approved_at = ?", id, by);
          return new AuthorityOutcome.Done(read(c, "WHERE id = ?", id).getFirst());
        });
  }

  private static Optional<Reason> refusal(Authority found, String textHash, String by) {
    if (found.state() != AuthorityState.PROPOSED) {
      return Optional.of(Reason.WRONG_STATE);
    }
    if (by.equals(found.proposedBy())) {
      return Optional.of(Reason.OWN_PROPOSAL);
    }
    return textHash.equals(found.textHash()) ? Optional.empty() : Optional.of(Reason.OTHER_HASH);
  }

  /** Ends one; what was drawn up under it goes on. */
  public Authority revoke(UUID id, String by) {
    return transactions.run(
        c -> {
          if (read(c, "WHERE id = ? FOR UPDATE", id).getFirst().state() != AuthorityState.REVOKED) {
            update(c, "UPDATE standing_authority SET revoked_by = ?, revoked_at = ?", id, by);
          }
          return read(c, "WHERE id = ?", id).getFirst();
        });
  }

  /** One by its id. */
  public Optional<Authority> find(UUID id) {
    return transactions.run(c -> read(c, "WHERE id = ?", id).stream().findFirst());
  }

  /** Those of a court, or of all, the newest first. */
  public List<Authority> ofCourt(Optional<String> court) {
    return transactions.run(
        c ->
            court.isPresent()
                ? read(c, "WHERE court = ? ORDER BY proposed_at DESC", court.get())
                : read(c, "ORDER BY proposed_at DESC"));
  }

  /** The one that covers something of a court now, in the caller's transaction. */
  public static Optional<UUID> active(Connection c, String court, AuthorityKind kind)
      throws SQLException {
    return read(
            c,
            "WHERE court = ? AND kind = ? AND approved_at IS NOT NULL AND revoked_at IS NULL",
            court,
            kind.name())
        .stream()
        .map(Authority::id)
        .findFirst();
  }

  private void update(Connection c, String set, UUID id, String by) throws SQLException {
    try (PreparedStatement update = c.prepareStatement(set + " WHERE id = ?")) {
      update.setString(1, by);
      update.setObject(2, now());
      update.setObject(3, id);
      update.executeUpdate();
    }
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static List<Authority> read(Connection c, String condition, Object... arguments)
      throws SQLException {
    try (PreparedStatement select = c.prepareStatement(COLUMNS + condition)) {
      for (int i = 0; i < arguments.length; i++) {
        select.setObject(i + 1, arguments[i]);
      }
      List<Authority> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new Authority(
                  row.getObject(1, UUID.class),
                  row.getString(2),
                  AuthorityKind.valueOf(row.getString(3)),
                  row.getString(4),
                  row.getString(5),
                  row.getString(6),
                  row.getObject(7, OffsetDateTime.class).toInstant(),
                  row.getString(8),
                  instant(row, 9),
                  instant(row, 10)));
        }
      }
      return found;
    }
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
