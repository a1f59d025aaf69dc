package org.fachui.payout.pools;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.kernel.cases.CaseNumber;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.accounts.PoolEquation;
import org.fachui.payout.releases.Unsent;
import org.fachui.platform.store.StoreFailure;
import org.fachui.platform.store.Transactions;

/** All pools. */
@ApplicationScoped
public class Pools {
  private static final String COLUMNS =
      """
      SELECT p.id, p.lot_id, p.court, p.case_no, p.virtual_no, p.kind = 'LOT' AND u.pool_id IS NULL, p.created_at
      FROM pool p LEFT JOIN pool_unsealed u ON u.pool_id = p.id
      """;

  private Transactions transactions;
  private Accounts accounts;

  @Inject
  public Pools(Transactions transactions, Accounts accounts) {
    this.transactions = transactions;
    this.accounts = accounts;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected Pools() {}

  /** The pool of a case, made when missing. */
  public Pool open(CaseNumber no) {
    return transactions.run(
        c -> {
          UUID id = accounts.pool(c, no.court().text(), no);
          return find(c, id).orElseThrow(() -> new StoreFailure("pool " + id + " vanished"));
        });
  }

  /** A pool by its id, if it is not sealed. */
  public Optional<Pool> find(UUID id) {
    return transactions.reading(c -> find(c, id)).filter(pool -> !pool.sealed());
  }

  /** The pools of a case that are not sealed, the case's own first. */
  List<Pool> ofCase(CaseNumber no) {
    return transactions.reading(
        c -> {
          try (PreparedStatement select =
              c.prepareStatement(COLUMNS + "WHERE p.case_no = ? ORDER BY p.kind, p.created_at")) {
            select.setString(1, no.toString());
            return read(select).stream().filter(pool -> !pool.sealed()).toList();
          }
        });
  }

  /** Opens the pool of a lot that has ended to the court's people, in the caller's transaction. */
  public static void unseal(Connection c, UUID id, Instant at) throws SQLException {
    try (PreparedStatement insert =
        c.prepareStatement(
            "INSERT INTO pool_unsealed (pool_id, at) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
      insert.setObject(1, id);
      insert.setObject(2, at.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  /** A pool by its id, sealed or not, in the caller's transaction. */
  public static Optional<Pool> find(Connection c, UUID id) throws SQLException {
    try (PreparedStatement select = c.prepareStatement(COLUMNS + "WHERE p.id = ?")) {
      select.setObject(1, id);
      return read(select).stream().findFirst();
    }
  }

  private static List<Pool> read(PreparedStatement select) throws SQLException {
    List<Pool> pools = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        pools.add(
            new Pool(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6),
                row.getObject(7, OffsetDateTime.class).toInstant()));
      }
    }
    return pools;
  }

  /** What stands where, all of it at one moment. */
  PoolView show(Pool pool) {
    return transactions.reading(
        c -> {
          PoolEquation equation = PoolEquation.read(c, pool.id());
          UUID lot = pool.lotId();
          Unsent unsent = lot == null ? Unsent.NOTHING : Unsent.of(c, lot);
          return new PoolView(
              pool.id(),
              pool.kind(),
              pool.lotId(),
              pool.caseNo(),
              pool.court(),
              pool.virtualNo(),
              pool.createdAt(),
              arrivals(c, pool.id()),
              equation,
              equation.residualFen(),
              unsent.by(),
              unsent.by() == null ? null : unsent.fen());
        });
  }

  private static long arrivals(Connection c, UUID pool) throws SQLException {
    try (PreparedStatement select =
        c.prepareStatement("SELECT count(*) FROM arrival WHERE pool_id = ?")) {
      select.setObject(1, pool);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
