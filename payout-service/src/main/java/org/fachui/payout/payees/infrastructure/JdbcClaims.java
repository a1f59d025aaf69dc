package org.fachui.payout.payees.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.fachui.payout.payees.application.ClaimRegister;
import org.fachui.payout.payees.model.ClaimRow;
import org.fachui.payout.payees.model.ClaimUpload;
import org.fachui.payout.payees.model.FaultCode;
import org.fachui.payout.payees.model.RowFault;

/** The register in PostgreSQL. Rows aside stand in a temporary table of the transaction. */
@ApplicationScoped
public class JdbcClaims implements ClaimRegister {
  private static final int PAGE = 1_000;

  private static final String COURT = "SELECT court FROM pool WHERE id = ? AND kind = 'CASE'";
  private static final String LOCK =
      "SELECT pg_advisory_xact_lock(hashtextextended('claims of ' || ?, 0))";
  private static final String UPLOAD =
      """
      SELECT id, pool_id, sha256, encoding, rows_good, rows_bad, sum_fen, by_subject, at
      FROM claim_upload WHERE pool_id = ? AND
      """;
  private static final String STAGING =
      """
      CREATE TEMPORARY TABLE claim_staging (
        row_no bigint NOT NULL, registered_no text NOT NULL, name text NOT NULL,
        id_kind text NOT NULL, id_number text NOT NULL, bank_no text NOT NULL,
        account_no text NOT NULL, fen bigint NOT NULL, tier smallint NOT NULL) ON COMMIT DROP
      """;
  private static final String INSERT_UPLOAD =
      """
      INSERT INTO claim_upload (id, pool_id, sha256, encoding, rows_good, rows_bad, sum_fen, by_subject, at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String REGISTRABLE =
      """
      FROM claim_staging s
      WHERE NOT EXISTS (SELECT FROM repeated_staging r WHERE r.row_no = s.row_no)
      """;
  private static final String INSERT_CLAIMS =
      """
      INSERT INTO claim (id, pool_id, upload_id, row_no, name, id_kind, id_number, bank_no,
        account_no, fen, tier, registered_no)
      SELECT gen_random_uuid(), ?, ?, row_no, name, id_kind, id_number, bank_no, account_no, fen,
        tier, registered_no
      """
          + REGISTRABLE
          + " ORDER BY s.row_no";
  private static final String INSERT_REPEATED =
      """
      INSERT INTO quarantined_row (upload_id, row_no, column_name, code, reason)
      SELECT ?, row_no, 'registered_no', code, reason FROM repeated_staging ORDER BY row_no
      """;
  private static final String QUARANTINED =
      """
      SELECT row_no, column_name, code, reason FROM quarantined_row
      WHERE upload_id = ? ORDER BY row_no, column_name
      """;

  @Override
  public Optional<String> court(Connection connection, UUID poolId) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(COURT)) {
      select.setObject(1, poolId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  @Override
  public void lock(Connection connection, UUID poolId) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(LOCK)) {
      select.setString(1, poolId.toString());
      select.execute();
    }
  }

  @Override
  public Optional<ClaimUpload> find(Connection connection, UUID poolId, String sha256)
      throws SQLException {
    return upload(connection, UPLOAD + "sha256 = ?", poolId, sha256);
  }

  @Override
  public Optional<ClaimUpload> find(Connection connection, UUID poolId, UUID uploadId)
      throws SQLException {
    return upload(connection, UPLOAD + "id = ?", poolId, uploadId);
  }

  private static Optional<ClaimUpload> upload(
      Connection connection, String query, UUID poolId, Object key) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(query)) {
      select.setObject(1, poolId);
      select.setObject(2, key);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(upload(row)) : Optional.empty();
      }
    }
  }

  private static ClaimUpload upload(ResultSet row) throws SQLException {
    return new ClaimUpload(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getString(8),
        row.getObject(9, OffsetDateTime.class).toInstant());
  }

  @Override
  public Rows<ClaimRow> stage(Connection connection) throws SQLException {
    execute(connection, STAGING);
    return new CopyRows<>(
        connection,
        "claim_staging",
        (row, fields) ->
            fields
                .add(row.rowNo())
                .add(row.registeredNo())
                .add(row.name())
                .add(row.idKind().name())
                .add(row.idNumber())
                .add(row.account().bank().text())
                .add(row.account().number())
                .add(row.fen())
                .add(row.tier()));
  }

  @Override
  public Repeated repeated(Connection connection, UUID poolId) throws SQLException {
    return RepeatedRows.find(connection, poolId);
  }

  @Override
  public Registered registrable(Connection connection) throws SQLException {
    try (Statement select = connection.createStatement();
        ResultSet row =
            select.executeQuery("SELECT count(*), coalesce(sum(s.fen), 0) " + REGISTRABLE)) {
      row.next();
      return new Registered(row.getLong(1), row.getLong(2));
    }
  }

  @Override
  public void register(Connection connection, ClaimUpload upload) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT_UPLOAD)) {
      insert.setObject(1, upload.id());
      insert.setObject(2, upload.poolId());
      insert.setString(3, upload.sha256());
      insert.setString(4, upload.encoding());
      insert.setLong(5, upload.rowsGood());
      insert.setLong(6, upload.rowsBad());
      insert.setLong(7, upload.sumFen());
      insert.setString(8, upload.by());
      insert.setObject(9, upload.at().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
    try (PreparedStatement claims = connection.prepareStatement(INSERT_CLAIMS);
        PreparedStatement repeated = connection.prepareStatement(INSERT_REPEATED)) {
      claims.setObject(1, upload.poolId());
      claims.setObject(2, upload.id());
      claims.executeUpdate();
      repeated.setObject(1, upload.id());
      repeated.executeUpdate();
    }
    execute(connection, "ANALYZE claim");
  }

  @Override
  public Rows<RowFault> quarantine(Connection connection, UUID uploadId) throws SQLException {
    return new CopyRows<>(
        connection,
        "quarantined_row (upload_id, row_no, column_name, code, reason)",
        (fault, fields) ->
            fields
                .add(uploadId.toString())
                .add(fault.rowNo())
                .add(fault.column())
                .add(fault.code().name())
                .add(fault.reason()));
  }

  @Override
  public void quarantined(Connection connection, UUID uploadId, EachFault each)
      throws SQLException, IOException {
    try (PreparedStatement select = connection.prepareStatement(QUARANTINED)) {
      select.setFetchSize(PAGE);
      select.setObject(1, uploadId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          each.accept(
              new RowFault(
                  row.getLong(1),
                  row.getString(2),
                  FaultCode.valueOf(row.getString(3)),
                  row.getString(4)));
        }
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
