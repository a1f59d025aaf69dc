package org.fachui.payout.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.fachui.payout.accounts.PoolEquation;
import org.fachui.payout.ledger.Seals;
import org.fachui.payout.ledger.SigningKeys;
import org.fachui.payout.ledger.TransferRows;
import org.fachui.payout.pools.Pool;
import org.fachui.proof.payout.PoolBooks;
import org.fachui.proof.payout.PoolSums;
import org.fachui.proof.payout.ProofWriter;
import org.fachui.proof.payout.Seal;
import org.fachui.proof.signing.SigningKey;

/** One proof, in one transaction that sees everything at one moment. */
final class PoolProof {
  private static final int AT_ONCE = 5_000;

  private final Connection c;
  private final Pool pool;
  private final String pem;
  private final Instant at;
  private final String chain;
  private final List<Seal> seals;

  PoolProof(Connection c, Pool pool, String pem, Instant at) throws SQLException {
    this.c = c;
    this.pool = pool;
    this.pem = pem;
    this.at = at;
    this.chain = pool.id().toString();
    this.seals = Seals.ofChain(c, chain);
  }

  /** Whether every transfer of the pool stands under a seal. */
  boolean isSealed() throws SQLException {
    boolean[] any = {false};
    TransferRows.read(c, chain, lastId(), Long.MAX_VALUE, (pools, transfer) -> any[0] = true);
    return !any[0];
  }

  private long lastId() {
    return seals.isEmpty() ? 0 : seals.getLast().lastId();
  }

  void write(Writer out) throws SQLException, IOException {
    SigningKey key = SigningKeys.of(c, pem, at);
    ProofWriter writer = new ProofWriter(out);
    SortedMap<Long, String> kinds = kinds();
    writer.begin(SigningKeys.statements(c), kinds);
    for (Seal seal : seals) {
      writer.seal(seal, Seals.leaves(c, seal));
    }
    PoolBooks books = new PoolBooks(kinds);
    TransferRows.read(
        c,
        chain,
        0,
        lastId(),
        (pools, transfer) -> {
          books.take(transfer);
          unchecked(() -> writer.transfer(transfer));
        });
    writeLines(writer, books);
    writer.finish(chain, pool.caseNo(), pool.court(), at.toEpochMilli(), equation(pool.id()), key);
  }

  private SortedMap<Long, String> kinds() throws SQLException {
    try (PreparedStatement select =
        c.prepareStatement(
            "SELECT id, kind FROM account WHERE (pool_id = ? AND kind <> 'PERSON') OR pool_id IS"
                + " NULL")) {
      select.setObject(1, pool.id());
      try (ResultSet row = select.executeQuery()) {
        SortedMap<Long, String> kinds = new TreeMap<>();
        while (row.next()) {
          kinds.put(row.getLong(1), row.getString(2));
        }
        return kinds;
      }
    }
  }

  private void writeLines(ProofWriter writer, PoolBooks books) throws SQLException, IOException {
    ClaimCommitments commitments = new ClaimCommitments(pem);
    try (PreparedStatement select =
        c.prepareStatement(
            "SELECT id, ref FROM account WHERE pool_id = ? AND kind = 'PERSON' ORDER BY id")) {
      select.setObject(1, pool.id());
      select.setFetchSize(AT_ONCE);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          writer.line(books.line(row.getLong(1), commitments.commitment(row.getString(2))));
        }
      }
    }
  }

  /** By the balances, not by the transfers: the verifier compares the two. */
  private PoolSums equation(UUID id) {
    PoolEquation stands = PoolEquation.read(c, id);
    return new PoolSums(
        stands.poolFen(),
        stands.undistributedFen(),
        stands.heldFen(),
        stands.inFlightFen(),
        stands.paidFen(),
        stands.onAccountFen(),
        stands.escrowFen(),
        stands.costsFen());
  }

  /** Writing, from where only SQL may fail. */
  @FunctionalInterface
  private interface Writing {
    void run() throws IOException;
  }

  private static void unchecked(Writing writing) {
    try {
      writing.run();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
