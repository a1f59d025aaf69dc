package org.fachui.payout.ledger;

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
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.payout.Leaves;
import org.fachui.proof.payout.Seal;

/** The table of seals. */
public final class Seals {
  private static final String COLUMNS =
      "chain, number, first_id, last_id, transfers, root, previous, at, key_id, signature";

  private Seals() {}

  /** Every transfer up to this id stands under a seal. */
  public static long horizon(Connection c) throws SQLException {
    try (PreparedStatement select =
            c.prepareStatement("SELECT coalesce(max(horizon), 0) FROM seal");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** The seals of a chain, in order. */
  public static List<Seal> ofChain(Connection c, String chain) throws SQLException {
    return select(c, "WHERE chain = ? ORDER BY number", chain);
  }

  /** The newest seal of a chain. */
  static Optional<Seal> last(Connection c, String chain) throws SQLException {
    return select(c, "WHERE chain = ? ORDER BY number DESC LIMIT 1", chain).stream().findFirst();
  }

  /** The chains, each once. */
  static List<String> chains(Connection c) throws SQLException {
    try (PreparedStatement select =
            c.prepareStatement("SELECT DISTINCT chain FROM seal ORDER BY chain");
        ResultSet row = select.executeQuery()) {
      List<String> found = new ArrayList<>();
      while (row.next()) {
        found.add(row.getString(1));
      }
      return found;
    }
  }

  /** Ids and leaf hashes of the transfers under a seal. */
  static SealedEntries entries(Connection c, Seal seal) throws SQLException {
    try (PreparedStatement select =
        c.prepareStatement("SELECT entries FROM seal WHERE chain = ? AND number = ?")) {
      select.setString(1, seal.chain());
      select.setLong(2, seal.number());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new SealedEntries(row.getBytes(1));
      }
    }
  }

  /** The leaf hashes of the transfers under a seal, for a proof. */
  public static Leaves leaves(Connection c, Seal seal) throws SQLException {
    return entries(c, seal).leaves();
  }

  static void insert(Connection c, Seal seal, SealedEntries entries, long horizon)
      throws SQLException {
    try (PreparedStatement insert =
        c.prepareStatement(
            "INSERT INTO seal ("
                + COLUMNS
                + ", horizon, entries) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, seal.chain());
      insert.setLong(2, seal.number());
      insert.setLong(3, seal.firstId());
      insert.setLong(4, seal.lastId());
      insert.setLong(5, seal.transfers());
      insert.setBytes(6, seal.root().bytes());
      insert.setBytes(7, seal.previous().bytes());
      insert.setObject(8, Instant.ofEpochMilli(seal.at()).atOffset(ZoneOffset.UTC));
      insert.setString(9, seal.keyId());
      insert.setString(10, seal.signature());
      insert.setLong(11, horizon);
      insert.setBytes(12, entries.bytes());
      insert.executeUpdate();
    }
  }

  private static List<Seal> select(Connection c, String where, String chain) throws SQLException {
    try (PreparedStatement select =
        c.prepareStatement("SELECT " + COLUMNS + " FROM seal " + where)) {
      select.setString(1, chain);
      try (ResultSet row = select.executeQuery()) {
        List<Seal> found = new ArrayList<>();
        while (row.next()) {
          found.add(seal(row));
        }
        return found;
      }
    }
  }

  private static Seal seal(ResultSet row) throws SQLException {
    return new Seal(
        row.getString(1),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        Hash.ofBytes(row.getBytes(6)),
        Hash.ofBytes(row.getBytes(7)),
        row.getObject(8, OffsetDateTime.class).toInstant().toEpochMilli(),
        row.getString(9),
        row.getString(10));
  }
}
