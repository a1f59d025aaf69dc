package org.fachui.payout.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.fachui.kernel.cases.CaseNumber;
import org.fachui.payout.batches.model.InstructionState;
import org.fachui.payout.ledger.SealingRounds;
import org.fachui.payout.plans.model.TierMode;
import org.fachui.payout.proof.ClaimCommitments;
import org.fachui.payout.status.ClaimStatus.ClaimPayment;
import org.fachui.payout.status.ClaimStatus.ClaimRound;
import org.fachui.platform.store.Transactions;
import org.fachui.proof.merkle.Hash;

/** Finds a claim by the three that its claimant knows, and what became of it. */
@ApplicationScoped
public class ReadingClaimStatus {
  private static final String CLAIM =
      """
      SELECT c.id, p.case_no, p.court, c.registered_no, c.fen, c.tier, c.id_number, coalesce(b.fen, 0)
      FROM pool p JOIN claim c ON c.pool_id = p.id
      LEFT JOIN account a ON a.pool_id = p.id AND a.kind = 'PERSON' AND a.ref = c.id::text
      LEFT JOIN balance b ON b.account_id = a.id
      WHERE p.case_no = ? AND p.kind = 'CASE' AND c.registered_no = ?
      """;

  /** Instructions are found by their ids: there is no index on what they pay. */
  private static final String ROUNDS =
      """
      SELECT p.round, t.mode, t.claimed_fen - t.received_fen, t.allotted_fen, l.fen, p.approved_at,
        i.state, i.changed_at, i.reason
      FROM claim c
      JOIN plan p ON p.pool_id = c.pool_id AND p.state = 'ALLOTTED'
      JOIN plan_line l ON l.plan_id = p.id AND l.claim_id = c.id
      JOIN plan_tier t ON t.plan_id = p.id AND t.tier = c.tier
      LEFT JOIN LATERAL (
        SELECT state, changed_at, reason FROM instruction
        WHERE id = ANY (ARRAY(SELECT payout_id(c.id || '|' || p.round || '|' || g) FROM generate_series(1, 5) AS g))
        ORDER BY generation DESC LIMIT 1) AS i ON l.fen > 0
      WHERE c.id = ? ORDER BY p.round
      """;

  private Transactions transactions;
  private SealingRounds keys;

  @Inject
  public ReadingClaimStatus(Transactions transactions, SealingRounds keys) {
    this.transactions = transactions;
    this.keys = keys;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected ReadingClaimStatus() {}

  /** The claim, if all three are right. */
  public Optional<ClaimStatus> read(CaseNumber no, String registeredNo, String idNumber) {
    return transactions.reading(c -> read(c, no, registeredNo, idNumber));
  }

  private Optional<ClaimStatus> read(
      Connection c, CaseNumber no, String registeredNo, String idNumber) throws SQLException {
    try (PreparedStatement select = c.prepareStatement(CLAIM)) {
      select.setString(1, no.toString());
      select.setString(2, registeredNo.strip());
      try (ResultSet row = select.executeQuery()) {
        boolean found = row.next();
        boolean same = isSame(idNumber, found ? row.getString(7) : "");
        return found && same ? Optional.of(status(c, row)) : Optional.empty();
      }
    }
  }

  /** Compares hashes, all of their bytes. */
  private static boolean isSame(String typed, String registered) {
    return MessageDigest.isEqual(hash(typed.strip().toUpperCase(Locale.ROOT)), hash(registered));
  }

  private static byte[] hash(String text) {
    return Hash.of(text.getBytes(StandardCharsets.UTF_8)).bytes();
  }

  private ClaimStatus status(Connection c, ResultSet row) throws SQLException {
    UUID claim = row.getObject(1, UUID.class);
    List<ClaimRound> rounds = rounds(c, claim);
    long allotted =
        rounds.stream()
            .filter(round -> !isCancelled(round))
            .mapToLong(ClaimRound::allottedFen)
            .sum();
    long paid = sum(rounds, true);
    long inFlight = sum(rounds, false);
    long onAccount = row.getLong(8);
    return new ClaimStatus(
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getInt(6),
        allotted,
        paid,
        inFlight,
        onAccount,
        allotted - paid - inFlight - onAccount,
        rounds,
        claim,
        HexFormat.of().formatHex(new ClaimCommitments(keys.pem()).salt(claim.toString())));
  }

  /** What was allotted and then cancelled is the case's again. */
  private static boolean isCancelled(ClaimRound round) {
    ClaimPayment payment = round.payment();
    return payment != null && payment.state() == InstructionState.CANCELLED;
  }

  /** What is settled, or what is on its way. */
  private static long sum(List<ClaimRound> rounds, boolean settled) {
    long sum = 0;
    for (ClaimRound round : rounds) {
      ClaimPayment payment = round.payment();
      if (payment != null
          && (settled
              ? payment.state() == InstructionState.SETTLED
              : !payment.state().isTerminal())) {
        sum += round.allottedFen();
      }
    }
    return sum;
  }

  private static List<ClaimRound> rounds(Connection c, UUID claim) throws SQLException {
    List<ClaimRound> rounds = new ArrayList<>();
    try (PreparedStatement select = c.prepareStatement(ROUNDS)) {
      select.setObject(1, claim);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String state = row.getString(7);
          rounds.add(
              new ClaimRound(
                  row.getInt(1),
                  TierMode.valueOf(row.getString(2)),
                  row.getLong(3),
                  row.getLong(4),
                  row.getLong(5),
                  row.getObject(6, OffsetDateTime.class).toInstant(),
                  state == null
                      ? null
                      : new ClaimPayment(
                          InstructionState.valueOf(state),
                          row.getObject(8, OffsetDateTime.class).toInstant(),
                          row.getString(9))));
        }
      }
    }
    return rounds;
  }
}
