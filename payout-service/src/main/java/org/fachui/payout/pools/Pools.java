package org.fachui.payout.pools;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.fachui.kernel.cases.CaseNumber;
import org.fachui.payout.StoreFailure;
import org.fachui.payout.Transactions;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.accounts.PoolEquation;

/** All pools. */
@ApplicationScoped
public class Pools {
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

  /** A pool by its id. */
  public Optional<Pool> find(UUID id) {
    return transactions.reading(c -> find(c, id));
  }

  /** The same in the caller's transaction. */
  public static Optional<Pool> find(Connection c, UUID id) throws SQLException {
    try (PreparedStatement select =
        c.prepareStatement(
            "SELECT id, court, case_no, virtual_no, created_at FROM pool WHERE id = ?")) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Pool(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getObject(5, OffsetDateTime.class).toInstant()))
            : Optional.empty();
      }
    }
  }

  /** What stands where, all of it at one moment. */
  PoolView show(Pool pool) {
    return transactions.reading(
        c -> {
          PoolEquation equation = PoolEquation.read(c, pool.id());
          return new PoolView(
              pool.id(),
              pool.caseNo(),
              pool.court(),
              pool.virtualNo(),
              pool.createdAt(),
              arrivals(c, pool.id()),
              equation,
              equation.residualFen());
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
