package org.fachui.payout.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.fachui.payout.accounts.AccountKind;
import org.fachui.payout.ledger.ALedger;
import org.fachui.payout.ledger.Posting;
import org.fachui.payout.ledger.SealingRounds;
import org.fachui.payout.ledger.TransferKind;
import org.fachui.payout.pools.Pools;
import org.fachui.proof.payout.PoolSums;
import org.fachui.proof.payout.ProofReport;
import org.fachui.proof.payout.ProofReport.Found;
import org.fachui.proof.payout.ProofReport.Verified;
import org.fachui.proof.payout.ProofVerifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvingPoolIT {
  @TempDir Path keys;

  private final ALedger ledger = new ALedger();
  private final UUID pool = ledger.pool(1);

  @BeforeEach
  void aPayoutThatGoesOn() {
    long cash = account(AccountKind.CASE_CASH, "");
    long flight = account(AccountKind.IN_FLIGHT, "b");
    long clearing = account(AccountKind.BANK_CLEARING, "");
    long one = account(AccountKind.PERSON, "claim-1");
    long two = account(AccountKind.PERSON, "claim-2");
    account(AccountKind.PERSON, "claim-3");
    ledger.post(
        of(TransferKind.ARRIVAL, ledger.outside(), cash, 1_000, "e"),
        of(TransferKind.ALLOT, cash, one, 400, "a1"),
        of(TransferKind.ALLOT, cash, two, 500, "a2"),
        of(TransferKind.RESERVE, one, flight, 400, "i1"),
        of(TransferKind.RESERVE, two, flight, 500, "i2"));
    ledger.sealing().seal();
    long other = ledger.account(ledger.pool(2), AccountKind.CASE_CASH, "");
    ledger.post(of(TransferKind.ARRIVAL, ledger.outside(), other, 77, "another pool's"));
    ledger.post(of(TransferKind.SETTLE, flight, clearing, 400, "i1"));
  }

  private long account(AccountKind kind, String ref) {
    return ledger.account(pool, kind, ref);
  }

  private static Posting of(TransferKind kind, long from, long to, long fen, String reference) {
    return new Posting(ALedger.BATCH, kind, from, to, fen, reference, kind + "|" + reference);
  }

  private String proof() throws IOException {
    Files.writeString(keys.resolve("evidence-ed25519.pem"), ledger.pem());
    SealingRounds rounds = new SealingRounds(ledger.transactions(), ALedger.CLOCK, keys.toString());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ProvingPool(ledger.transactions(), rounds, ALedger.CLOCK)
        .write(
            new Pools(ledger.transactions(), new org.fachui.payout.accounts.Accounts())
                .find(pool)
                .orElseThrow(),
            out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static ProofReport verify(String proof) {
    return ProofVerifier.verify(new ByteArrayInputStream(proof.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theVerifierFindsEachFenWhereTheServiceSays() throws IOException {
    String proof = proof();

    assertThat(verify(proof)).isInstanceOf(Verified.class);
    var statement = ((Verified) verify(proof)).statement();
    assertThat(statement.equation()).isEqualTo(new PoolSums(1_000, 100, 0, 500, 400, 0, 0, 0));
    assertThat(statement.lines()).isEqualTo(3);
    assertThat(statement.seals()).isEqualTo(2);
    assertThat(statement.transfers()).isEqualTo(6);
    assertThat(proof).doesNotContain("claim-1", "another pool");
    assertThat(proof).contains(new ClaimCommitments(ledger.pem()).commitment("claim-1").hex());
  }

  @Test
  void aRowThatSomebodyEditedShowsInTheProof() throws IOException {
    proof();
    ledger
        .database()
        .run(
            "ALTER TABLE transfer DISABLE TRIGGER USER",
            "UPDATE transfer SET fen = fen + 1 WHERE business_key = 'ALLOT|a2'",
            "ALTER TABLE transfer ENABLE TRIGGER USER");

    assertThat(verify(proof()))
        .isInstanceOfSatisfying(
            Found.class, found -> assertThat(found.finding().member()).isEqualTo("/transfers/2"));
  }

  @Test
  void aBalanceThatSomebodyEditedShowsInTheProof() throws IOException {
    ledger
        .database()
        .run(
            "ALTER TABLE balance DISABLE TRIGGER USER",
            "UPDATE balance SET fen = fen + 1 WHERE account_id = "
                + account(AccountKind.BANK_CLEARING, ""),
            "ALTER TABLE balance ENABLE TRIGGER USER");

    assertThat(verify(proof()))
        .isInstanceOfSatisfying(
            Found.class,
            found -> assertThat(found.finding().member()).isEqualTo("/statement/equation/paidFen"));
  }
}
