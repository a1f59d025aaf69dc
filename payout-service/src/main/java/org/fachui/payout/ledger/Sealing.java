package org.fachui.payout.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fachui.platform.store.Transactions;
import org.fachui.proof.payout.Seal;
import org.fachui.proof.signing.SigningKey;

/**
 * Seals what was added to the ledger since the last time: for each pool, signed roots chained to
 * those before. Replicas take turns.
 *
 * <p>Ids are given out before commits, so the highest one is asked for while nobody adds: whoever
 * is at it is waited for, which ends after {@link #WAIT} without a seal.
 */
public final class Sealing {
  private static final Duration WAIT = Duration.ofSeconds(20);

  /** Transfers under one seal at most, so that memory is bounded. */
  private static final int MOST = 100_000;

  private static final long LOCK = 0x5ea1L;

  private final Transactions transactions;
  private final String pem;
  private final Clock clock;

  /**
   * Seals with a key.
   *
   * @param pem the private key
   */
  public Sealing(Transactions transactions, String pem, Clock clock) {
    this.transactions = transactions;
    this.pem = pem;
    this.clock = clock;
  }

  /**
   * Seals everything that is committed now.
   *
   * @return how many seals were made
   */
  public int seal() {
    return seal(WAIT);
  }

  /**
   * The same, or nothing if somebody adds for longer.
   *
   * @throws org.fachui.platform.store.StoreFailure if so
   */
  public int seal(Duration wait) {
    long upTo = transactions.run(c -> highestId(c, wait));
    return transactions.run(c -> new Round(c, upTo).run());
  }

  /** The highest id below which every transfer is committed or never will be. */
  private static long highestId(Connection c, Duration wait) throws SQLException {
    try (Statement statement = c.createStatement()) {
      statement.execute("SET LOCAL lock_timeout = " + wait.toMillis());
      statement.execute("LOCK TABLE transfer IN SHARE MODE");
      try (ResultSet row = statement.executeQuery("SELECT coalesce(max(id), 0) FROM transfer")) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** One transaction that seals. */
  private final class Round {
    private final Connection c;
    private final long upTo;
    private final SigningKey key;
    private final Map<String, SealedEntries> open = new TreeMap<>();
    private int made;

    Round(Connection c, long upTo) throws SQLException {
      this.c = c;
      this.upTo = upTo;
      this.key = SigningKeys.of(c, pem, clock.instant());
    }

    int run() throws SQLException {
      try (PreparedStatement lock = c.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
        lock.setLong(1, LOCK);
        lock.execute();
      }
      TransferRows.read(
          c,
          Seals.horizon(c),
          upTo,
          (chain, transfer) -> {
            SealedEntries entries = open.computeIfAbsent(chain, any -> new SealedEntries());
            entries.add(transfer.id(), transfer.leaf());
            if (entries.count() == MOST) {
              close(chain, entries);
              open.remove(chain);
            }
          });
      for (Map.Entry<String, SealedEntries> rest : open.entrySet()) {
        close(rest.getKey(), rest.getValue());
      }
      return made;
    }

    private void close(String chain, SealedEntries entries) throws SQLException {
      Optional<Seal> before = Seals.last(c, chain);
      Seal seal =
          new Seal(
              chain,
              before.map(Seal::number).orElse(0L) + 1,
              entries.id(0),
              entries.id(entries.count() - 1),
              entries.count(),
              entries.root(),
              before.map(Seal::hash).orElse(Seal.NOTHING),
              clock.millis(),
              key.keyId(),
              "");
      Seals.insert(c, seal.signedBy(key), entries, upTo);
      made++;
    }
  }
}
