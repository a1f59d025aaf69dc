package org.fachui.payout.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.payout.Seal;
import org.fachui.proof.payout.TransferRecord;
import org.fachui.proof.signing.KeyStatement;
import org.jspecify.annotations.Nullable;

/**
 * Holds the ledger's rows against its seals, and balances against transfers. Finds the first row
 * that somebody with power over the database has changed, added behind or removed. Who removes the
 * newest seals too leaves a ledger that holds; a proof that was given out knows better.
 */
public final class VerifyingLedger {
  private static final String BALANCES =
      """
      SELECT account_id, b.fen - coalesce(moved.fen, 0)
      FROM balance b
      FULL JOIN (
        SELECT account_id, sum(fen) AS fen
        FROM (SELECT debit_id AS account_id, -fen AS fen FROM transfer
              UNION ALL SELECT credit_id, fen FROM transfer) AS sides
        GROUP BY account_id) AS moved USING (account_id)
      WHERE b.fen IS DISTINCT FROM coalesce(moved.fen, 0)
      ORDER BY account_id LIMIT 1
      """;

  private final Connection c;
  private final Map<String, KeyStatement> keys;

  private VerifyingLedger(Connection c, Map<String, KeyStatement> keys) {
    this.c = c;
    this.keys = keys;
  }

  /** The first finding; empty if the ledger holds. */
  public static Optional<LedgerFinding> firstFinding(Connection c) throws SQLException {
    VerifyingLedger ledger =
        new VerifyingLedger(
            c,
            SigningKeys.statements(c).stream()
                .filter(key -> key.fault().isEmpty())
                .collect(Collectors.toMap(KeyStatement::keyId, Function.identity())));
    for (String chain : Seals.chains(c)) {
      Optional<LedgerFinding> found = ledger.inChain(chain);
      if (found.isPresent()) {
        return found;
      }
    }
    return ledger.inBalances();
  }

  private Optional<LedgerFinding> inChain(String chain) throws SQLException {
    Hash previous = Seal.NOTHING;
    long number = 0;
    long after = Long.MIN_VALUE;
    for (Seal seal : Seals.ofChain(c, chain)) {
      String place = "seal " + seal.number() + (chain.isEmpty() ? "" : " of chain " + chain);
      KeyStatement key = keys.get(seal.keyId());
      number++;
      if (seal.number() != number || !seal.previous().equals(previous)) {
        return found(place, "it does not follow the seal before it");
      }
      if (key == null
          || !key.validAt(seal.at())
          || !key.verifies(seal.signedBytes(), seal.signature())) {
        return found(place, "its signature does not hold");
      }
      SealedEntries entries = Seals.entries(c, seal);
      if (entries.count() != seal.transfers() || !entries.root().equals(seal.root())) {
        return found(place, "the hashes under it are not those that were signed");
      }
      Optional<LedgerFinding> row = inRows(chain, entries, after, seal.lastId());
      if (row.isPresent()) {
        return row;
      }
      previous = seal.hash();
      after = seal.lastId();
    }
    return inRows(chain, new SealedEntries(), after, Seals.horizon(c));
  }

  private Optional<LedgerFinding> inRows(String chain, SealedEntries entries, long after, long upTo)
      throws SQLException {
    Comparison comparison = new Comparison(entries);
    TransferRows.read(c, chain, after, upTo, (any, transfer) -> comparison.take(transfer));
    comparison.end();
    return Optional.ofNullable(comparison.finding);
  }

  private Optional<LedgerFinding> inBalances() throws SQLException {
    try (PreparedStatement select = c.prepareStatement(BALANCES);
        ResultSet row = select.executeQuery()) {
      return row.next()
          ? found(
              "balance of account " + row.getLong(1),
              "it differs from its transfers by " + row.getString(2) + " fen")
          : Optional.empty();
    }
  }

  private static Optional<LedgerFinding> found(String place, String sentence) {
    return Optional.of(new LedgerFinding(place, sentence));
  }

  /** Rows against entries, both by growing id. */
  private static final class Comparison {
    private final SealedEntries entries;
    private int next;
    private @Nullable LedgerFinding finding;

    Comparison(SealedEntries entries) {
      this.entries = entries;
    }

    void take(TransferRecord row) {
      if (finding != null) {
        return;
      }
      if (next == entries.count() || row.id() < entries.id(next)) {
        say(row.id(), "it was not there when its range was sealed");
      } else if (row.id() > entries.id(next)) {
        missing();
      } else if (!row.leaf().equals(entries.leaf(next))) {
        say(row.id(), "it was changed after it was sealed");
      }
      next++;
    }

    void end() {
      if (finding == null && next < entries.count()) {
        missing();
      }
    }

    private void missing() {
      say(entries.id(next), "it was sealed here and stands here no more");
    }

    private void say(long id, String sentence) {
      finding = new LedgerFinding("transfer " + id, sentence);
    }
  }
}
