package org.fachui.proof.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.fachui.proof.command.Verify;
import org.fachui.proof.payout.ProofFinding.Code;
import org.fachui.proof.payout.ProofReport.Found;
import org.fachui.proof.payout.ProofReport.Unreadable;
import org.fachui.proof.payout.ProofReport.Verified;
import org.fachui.proof.signing.Profile;
import org.fachui.proof.signing.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofVerifierTest {
  private static final String PROOF = new ExampleProof().text();

  @TempDir Path folder;

  private static ProofReport verify(String text) {
    return ProofVerifier.verify(new StringReader(text));
  }

  private static ProofFinding finding(String text) {
    assertThat(verify(text)).isInstanceOf(Found.class);
    return ((Found) verify(text)).finding();
  }

  @Test
  void tellsWhereEachFenIs() {
    assertThat(verify(PROOF)).isInstanceOf(Verified.class);
    ProofStatement statement = ((Verified) verify(PROOF)).statement();
    assertThat(statement.equation()).isEqualTo(new PoolSums(1_000, 300, 90, 200, 300, 60, 40, 10));
    assertThat(statement.transfers()).isEqualTo(13);
    assertThat(statement.seals()).isEqualTo(3);
    assertThat(PROOF)
        .contains("\"allottedFen\":100")
        .contains("\"escrowFen\":40,\"inFlightFen\":0,\"onAccountFen\":60,\"paidFen\":0");
  }

  @Test
  void findsEveryEdit() {
    List<String> places = EditedProof.places(PROOF);
    assertThat(places).hasSizeGreaterThan(150);
    assertThat(places)
        .allSatisfy(
            place ->
                assertThat(verify(EditedProof.edit(PROOF, place, EditedProof::other)))
                    .as(place)
                    .isNotInstanceOf(Verified.class));
  }

  @ParameterizedTest
  @CsvSource({
    "/transfers/7/fen, TRANSFER, /transfers/7",
    "/transfers/0/reference, TRANSFER, /transfers/0",
    "/transfers/12/businessKey, TRANSFER, /transfers/12",
    "/lines/0/paidFen, LINE, /lines/0/paidFen",
    "/lines/1/inFlightFen, LINE, /lines/1/inFlightFen",
    "/lines/2/allottedFen, LINE, /lines/2/allottedFen",
    "/seals/1/seal/at, SEAL, /seals/1/seal/signature",
    "/seals/2/leaves, SEAL, /seals/2/leaves",
    "/seals/1/seal/previous, SEAL, /seals/1/seal/previous",
    "/statement/equation/heldFen, STATEMENT, /statement/equation/heldFen",
    "/statement/caseNo, STATEMENT, /statement/signature",
    "/statement/at, STATEMENT, /statement/signature",
    "/keys/0/validTo, KEY, /keys/0/validTo",
    "/format, FORMAT, /format"
  })
  void namesTheLineThatWasEdited(String place, Code code, String member) {
    ProofFinding finding = finding(EditedProof.edit(PROOF, place, EditedProof::other));

    assertThat(finding.code()).isEqualTo(code);
    assertThat(finding.member()).isEqualTo(member);
  }

  @Test
  void namesTheLineWhoseCommitmentWasEdited() {
    String edited =
        EditedProof.edit(
            PROOF,
            "/lines/1/commitment",
            any -> new org.fachui.proof.canonical.JsonValue.JsonText("0".repeat(64)));

    assertThat(finding(edited).member()).isEqualTo("/lines/1");
  }

  /** Format fachui-payout/1 has Ed25519 alone, also where SM2 could be verified. */
  @Test
  void takesNoKeyOfAnotherProfile() {
    Instant from = Instant.parse("2026-01-01T00:00:00.000Z");
    var sm2 = SigningKey.generate(Profile.SM2_SM3, from, from.plusSeconds(9)).statement();
    assertThat(sm2.fault()).isEmpty();

    ProofFinding finding = finding(EditedProof.edit(PROOF, "/keys/0", any -> sm2.toJson()));

    assertThat(finding.code()).isEqualTo(ProofFinding.Code.KEY);
    assertThat(finding.member()).isEqualTo("/keys/0/algorithm");
  }

  @ParameterizedTest
  @CsvSource({
    "/transfers, 4, /transfers/4",
    "/transfers, 12, /transfers",
    "/lines, 1, /lines",
    "/seals, 1, /seals/1/seal/number",
    "/seals, 2, /transfers/10",
    "/keys, 0, /seals/0/seal/keyId",
    "/accounts, 7, /transfers/6"
  })
  void namesWhatIsMissing(String part, int index, String member) {
    assertThat(finding(EditedProof.edit(PROOF, part, EditedProof.without(index))).member())
        .isEqualTo(member);
  }

  @Test
  void refusesSettledMoneyThatNobodyReserved() {
    ExampleProof example = new ExampleProof();
    TransferRecord settle = example.transfers().get(9);
    example
        .transfers()
        .set(
            9,
            new TransferRecord(
                settle.id(),
                settle.batch(),
                settle.kind(),
                settle.debit(),
                settle.credit(),
                settle.fen(),
                settle.atUs(),
                "i9",
                settle.businessKey()));

    assertThat(finding(example.text()).member()).isEqualTo("/transfers/9");
  }

  @Test
  void refusesPartsInAnotherOrderAndFurtherOnes() {
    assertThat(finding("{}").member()).isEqualTo("/format");
    assertThat(finding(PROOF.replace("\"seals\":", "\"leaves\":")).member()).isEqualTo("/seals");
    assertThat(finding(PROOF.replaceFirst("}\n$", ",\"more\":1}")).member()).isEqualTo("/more");
    assertThat(verify("hello")).isInstanceOf(Unreadable.class);
    assertThat(verify(PROOF.substring(0, PROOF.length() / 2))).isInstanceOf(Unreadable.class);
  }

  @Test
  void theCommandFindsOutWhatAFileIs() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Path good = Files.writeString(folder.resolve("proof.json"), PROOF);
    Path bad =
        Files.writeString(
            folder.resolve("bad.json"),
            EditedProof.edit(PROOF, "/transfers/3/fen", EditedProof::other));
    Path other =
        Files.writeString(folder.resolve("other.json"), "{\"format\":\"fachui-bidlog/1\"}");

    assertThat(Verify.run(new String[] {good.toString()}, out)).isZero();
    assertThat(Verify.run(new String[] {bad.toString()}, out)).isEqualTo(1);
    assertThat(Verify.run(new String[] {other.toString()}, out)).isEqualTo(1);
    assertThat(Verify.run(new String[] {folder.resolve("absent").toString()}, out)).isEqualTo(2);
    assertThat(Verify.run(new String[] {}, out)).isEqualTo(2);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "The proof holds", "3.00 yuan", "TRANSFER (/transfers/3)", "The log does not hold");
  }
}
