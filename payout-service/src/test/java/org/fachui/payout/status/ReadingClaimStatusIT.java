package org.fachui.payout.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import org.fachui.kernel.cases.CaseNumber;
import org.fachui.payout.batches.engine.ABatch;
import org.fachui.payout.batches.engine.MisbehavingBank;
import org.fachui.payout.batches.model.InstructionState;
import org.fachui.payout.ledger.SealingRounds;
import org.fachui.payout.proof.ClaimCommitments;
import org.fachui.proof.signing.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingClaimStatusIT {
  private static final CaseNumber CASE = CaseNumber.of("（2026）浙0106执1号");
  private static final String PEM =
      SigningKey.generate(Instant.EPOCH, Instant.parse("2099-01-01T00:00:00Z")).toPem();

  @TempDir Path keys = Path.of("");

  private final MisbehavingBank bank = new MisbehavingBank();
  private final ABatch batch = new ABatch(bank, 12);

  @BeforeEach
  void tiers() {
    batch.database.run(
        """
        INSERT INTO plan_tier (plan_id, tier, mode, claims, claimed_fen, received_fen, allotted_fen)
        SELECT '%s', 1, 'PRO_RATA', count(*), sum(fen), 0, sum(fen) FROM claim
        """
            .formatted(batch.plan));
  }

  @AfterEach
  void stop() {
    bank.close();
  }

  private ReadingClaimStatus reading() {
    try {
      Files.writeString(keys.resolve("evidence-ed25519.pem"), PEM);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
    return new ReadingClaimStatus(
        batch.transactions,
        new SealingRounds(batch.transactions, Clock.systemUTC(), keys.toString()));
  }

  @Test
  void whoKnowsTheThreeSeesHowTheAmountCameAboutAndWhereItIs() throws NoSuchAlgorithmException {
    ClaimStatus before = reading().read(CASE, " A7 ", " 7 ").orElseThrow();
    assertThat(before.claimedFen()).isEqualTo(107);
    assertThat(before.rounds()).hasSize(1);
    assertThat(before.rounds().getFirst().payment()).isNull();
    assertThat(before.onAccountFen()).isEqualTo(107);

    batch.open(40);
    batch.work();
    assertThat(reading().read(CASE, "A7", "7").orElseThrow().inFlightFen()).isEqualTo(107);
    bank.register.endDay();
    batch.work();
    ClaimStatus paid = reading().read(CASE, "A7", "7").orElseThrow();
    assertThat(paid.paidFen()).isEqualTo(107);
    assertThat(paid.onAccountFen()).isZero();
    assertThat(paid.escrowFen()).isZero();
    assertThat(paid.rounds().getFirst().tierAllottedFen()).isEqualTo(12 * 100 + 78);
    var payment = paid.rounds().getFirst().payment();
    assertThat(payment).isNotNull();
    assertThat(payment.state()).isEqualTo(InstructionState.SETTLED);

    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(HexFormat.of().parseHex(paid.salt()));
    byte[] commitment = digest.digest(paid.claimId().toString().getBytes(StandardCharsets.UTF_8));
    assertThat(HexFormat.of().formatHex(commitment))
        .isEqualTo(new ClaimCommitments(PEM).commitment(paid.claimId().toString()).hex());
  }

  @Test
  void whicheverIsWrongTheAnswerIsTheSame() {
    assertThat(reading().read(CASE, "A7", "8")).isEmpty();
    assertThat(reading().read(CASE, "A7", "")).isEmpty();
    assertThat(reading().read(CASE, "A99", "7")).isEmpty();
    assertThat(reading().read(CASE, "A99", "")).isEmpty();
    assertThat(reading().read(CaseNumber.of("（2026）浙0106执2号"), "A7", "7")).isEmpty();
  }

  @Test
  void aRejectedPaymentIsShownWithItsReason() {
    bank.closedAccount = account -> account.endsWith("7");
    batch.open(40);
    batch.work();
    ClaimStatus status = reading().read(CASE, "A7", "7").orElseThrow();
    assertThat(status.onAccountFen()).isEqualTo(107);
    var payment = status.rounds().getFirst().payment();
    assertThat(payment).isNotNull();
    assertThat(payment.reason()).isEqualTo("AC04");
  }
}
