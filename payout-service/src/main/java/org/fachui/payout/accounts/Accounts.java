package org.fachui.payout.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.fachui.kernel.cases.CaseNumber;
import org.fachui.platform.store.StoreFailure;
import org.jspecify.annotations.Nullable;

/** The accounts and their balances, in the caller's transaction. */
@ApplicationScoped
public class Accounts {
  private static final String MAKE_POOL =
      """
      INSERT INTO pool (id, court, case_no, virtual_no, created_at)
      VALUES (gen_random_uuid(), ?, ?, ?, clock_timestamp()) ON CONFLICT (case_no) WHERE kind = 'CASE' DO NOTHING
      """;

  private static final String MAKE_LOT_POOL =
      """
      INSERT INTO pool (id, court, case_no, kind, lot_id, created_at)
      VALUES (gen_random_uuid(), ?, ?, 'LOT', ?, clock_timestamp()) ON CONFLICT (lot_id) DO NOTHING
      """;

  private static final String MAKE_POOL_ACCOUNTS =
      """
      INSERT INTO account (pool_id, kind)
      SELECT ?, kind FROM unnest(ARRAY['CASE_CASH', 'COSTS', 'HELD', 'ESCROW', 'BANK_CLEARING']) AS kind
      ON CONFLICT DO NOTHING
      """;

  private static final String MAKE =
      "INSERT INTO account (pool_id, kind, ref) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

  private static final String FIND =
      "SELECT id FROM account WHERE pool_id IS NOT DISTINCT FROM ?::uuid AND kind = ? AND ref = ?";

  private static final String MAKE_PERSONS =
      """
      INSERT INTO account (pool_id, kind, ref)
      SELECT pool_id, 'PERSON', id::text FROM claim WHERE pool_id = ? ON CONFLICT DO NOTHING
      """;

  /**
   * The pool of a case with its accounts, made when missing.
   *
   * @param court the code of the court that keeps it
   */
  public UUID pool(Connection c, String court, CaseNumber no) {
    try {
      try (PreparedStatement insert = c.prepareStatement(MAKE_POOL)) {
        insert.setString(1, court);
        insert.setString(2, no.toString());
        insert.setString(3, VirtualAccountNo.of(no).text());
        insert.executeUpdate();
      }
      return withAccounts(
          c, "SELECT id FROM pool WHERE kind = 'CASE' AND case_no = ?", no.toString());
    } catch (SQLException fault) {
      throw new StoreFailure("a pool cannot be made", fault);
    }
  }

  /**
   * The pool of a lot's deposits with its accounts, made when missing.
   *
   * @param court the code of the court that keeps it
   * @param no of the case in which the lot is sold
   */
  public UUID lotPool(Connection c, String court, CaseNumber no, UUID lotId) {
    try {
      try (PreparedStatement insert = c.prepareStatement(MAKE_LOT_POOL)) {
        insert.setString(1, court);
        insert.setString(2, no.toString());
        insert.setObject(3, lotId);
        insert.executeUpdate();
      }
      return withAccounts(c, "SELECT id FROM pool WHERE lot_id = ?", lotId);
    } catch (SQLException fault) {
      throw new StoreFailure("the pool of lot " + lotId + " cannot be made", fault);
    }
  }

  private static UUID withAccounts(Connection c, String find, Object key) throws SQLException {
    UUID pool;
    try (PreparedStatement select = c.prepareStatement(find)) {
      select.setObject(1, key);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        pool = row.getObject(1, UUID.class);
      }
    }
    try (PreparedStatement insert = c.prepareStatement(MAKE_POOL_ACCOUNTS)) {
      insert.setObject(1, pool);
      insert.executeUpdate();
    }
    return pool;
  }

  /** An account of a pool, made when missing. */
  public long id(Connection c, UUID pool, AccountKind kind, String ref) {
    if (!kind.ofPool()) {
      throw new IllegalArgumentException(kind + " belongs to no pool.");
    }
    return made(c, pool, kind, ref);
  }

  /** The one account of a kind that belongs to no pool. */
  public long common(Connection c, AccountKind kind) {
    if (kind.ofPool()) {
      throw new IllegalArgumentException(kind + " belongs to a pool.");
    }
    return made(c, null, kind, "");
  }

  private static long made(Connection c, @Nullable UUID pool, AccountKind kind, String ref) {
    try (PreparedStatement find = c.prepareStatement(FIND);
        PreparedStatement make = c.prepareStatement(MAKE)) {
      for (PreparedStatement statement : new PreparedStatement[] {find, make}) {
        statement.setObject(1, pool);
        statement.setString(2, kind.name());
        statement.setString(3, ref);
      }
      long found = first(find);
      if (found < 0) {
        make.executeUpdate();
        found = first(find);
      }
      return found;
    } catch (SQLException fault) {
      throw new StoreFailure("an account of kind " + kind + " cannot be made", fault);
    }
  }

  private static long first(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      return row.next() ? row.getLong(1) : -1;
    }
  }

  /** Makes an account for each claim of the pool that has none; {@code ref} is the claim's id. */
  public void makePersons(Connection c, UUID pool) {
    try (PreparedStatement insert = c.prepareStatement(MAKE_PERSONS)) {
      insert.setObject(1, pool);
      insert.executeUpdate();
    } catch (SQLException fault) {
      throw new StoreFailure("accounts of pool " + pool + " cannot be made", fault);
    }
  }

  /**
   * Lets other movements in the pool wait until the transaction ends, so that a balance that is
   * read stays as it is.
   */
  public void lock(Connection c, UUID pool) {
    try (PreparedStatement select =
        c.prepareStatement("SELECT 1 FROM pool WHERE id = ? FOR NO KEY UPDATE")) {
      select.setObject(1, pool);
      if (first(select) < 0) {
        throw new StoreFailure("there is no pool " + pool);
      }
    } catch (SQLException fault) {
      throw new StoreFailure("pool " + pool + " cannot be locked", fault);
    }
  }

  /** What stands on an account now, in fen. */
  public long balance(Connection c, long account) {
    try (PreparedStatement select =
        c.prepareStatement("SELECT fen FROM balance WHERE account_id = ?")) {
      select.setLong(1, account);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new StoreFailure("there is no account " + account);
        }
        return row.getLong(1);
      }
    } catch (SQLException fault) {
      throw new StoreFailure("the balance of account " + account + " cannot be read", fault);
    }
  }
}
