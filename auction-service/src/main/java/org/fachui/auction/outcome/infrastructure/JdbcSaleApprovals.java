package org.fachui.auction.outcome.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.outcome.application.SaleApprovals;
import org.jspecify.annotations.Nullable;

/** Reads from the published notice whether an approval is needed, and keeps what came of it. */
@ApplicationScoped
public class JdbcSaleApprovals implements SaleApprovals {
  private static final String STANDING =
      """
      SELECT n.snapshot::jsonb -> 'particulars' ->> 'approvalBy', a.granted, a.number, a.document_sha256, a.decided_on,
        a.recorded_at
      FROM lots l
      LEFT JOIN notices n ON n.lot_id = l.id
      LEFT JOIN sale_approvals a ON a.lot_id = l.id
      WHERE l.id = ?
      """;

  private static final String KEEP =
      """
      INSERT INTO sale_approvals (lot_id, granted, number, document_sha256, decided_on, recorded_at, recorded_by)
      VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (lot_id) DO NOTHING
      """;

  private EngineDatabase database;

  @Inject
  public JdbcSaleApprovals(EngineDatabase database) {
    this.database = database;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected JdbcSaleApprovals() {}

  @Override
  public Standing of(UUID lotId) {
    return database.transaction(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(STANDING)) {
            select.setObject(1, lotId);
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? new Standing(row.getString(1), given(row))
                  : new Standing(null, null);
            }
          }
        });
  }

  @Override
  public boolean keep(UUID lotId, Given given, String by) {
    return database.transaction(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
            insert.setObject(1, lotId);
            insert.setBoolean(2, given.granted());
            insert.setString(3, given.number());
            insert.setString(4, given.documentSha256());
            insert.setObject(5, given.on());
            insert.setObject(6, OffsetDateTime.ofInstant(given.recordedAt(), ZoneOffset.UTC));
            insert.setString(7, by);
            return insert.executeUpdate() == 1;
          }
        });
  }

  private static @Nullable Given given(ResultSet row) throws SQLException {
    return row.getString(3) == null
        ? null
        : new Given(
            row.getBoolean(2),
            row.getString(3),
            row.getString(4),
            row.getObject(5, LocalDate.class),
            row.getObject(6, OffsetDateTime.class).toInstant());
  }
}
