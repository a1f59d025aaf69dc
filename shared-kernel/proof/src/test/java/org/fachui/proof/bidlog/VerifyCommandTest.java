package org.fachui.proof.bidlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fachui.proof.canonical.JsonValue.JsonInteger;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.merkle.MerkleTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
  private static final ExampleLog LOG = SeededAuction.closed(3, 12);
  private static final Path GUOMI = Path.of("src/test/resources/bidlog/guomi.json");

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void tellsTheOutcomeOfALogThatHolds() throws IOException {
    assertThat(verify(file("log.json", LOG.text()))).isZero();
    BidRecord.Closed closed = (BidRecord.Closed) LOG.records().getLast();
    String yuan = "%,d.%02d yuan".formatted(closed.price() / 100, closed.price() % 100);
    assertThat(said())
        .contains("The log holds")
        .contains("DRILL (演练)")
        .contains("SOLD to " + closed.winner() + " for " + yuan)
        .contains("End      2026-11-20 12:0")
        .contains("Records  " + LOG.records().size() + ", of which " + closed.bids() + " bids")
        .contains("Key      " + LOG.heads().getFirst().signed().keyId())
        .doesNotContain("Warning");
  }

  @Test
  void warnsOfALogThatIsNotClosed() throws IOException {
    assertThat(verify(file("log.json", SeededAuction.goingOn(3, 5).text()))).isZero();
    assertThat(said()).contains("not closed, P00").contains("NOT_CLOSED");
  }

  @Test
  void namesTheFindingOfAnEditedLog() throws IOException {
    ExampleLog forged = Forger.forge(LOG, "/records/9/at", new JsonInteger(5)).log();
    assertThat(verify(file("log.json", forged.text()))).isEqualTo(1);
    assertThat(said()).contains("does not hold").contains("SEQ record 10").contains("time goes");
  }

  @Test
  void saysWhatIsWrongWithAFileThatIsNoLog() throws IOException {
    assertThat(verify(folder.resolve("absent.json"))).isEqualTo(2);
    assertThat(said()).contains("absent.json cannot be opened");
    assertThat(verify(file("text.json", "hello"))).isEqualTo(2);
    assertThat(said()).contains("is not a bid log").contains("line 1, column 1");
    assertThat(VerifyCommand.run(new String[] {}, out)).isEqualTo(2);
    assertThat(said()).contains("Usage");
  }

  @Test
  void checksALogOfSm2AndSm3() {
    assertThat(verify(GUOMI)).isZero();
    assertThat(said()).contains("The log holds").contains("Signed   with SM2 over SM3");
  }

  /** As somebody runs it who has these classes alone. */
  @Test
  void saysWhatIsMissingWhereThereIsNoBouncyCastle() throws Exception {
    URL[] alone = {Path.of("target/classes").toUri().toURL()};
    try (var loader = new URLClassLoader(alone, ClassLoader.getPlatformClassLoader())) {
      Object code =
          loader
              .loadClass("org.fachui.proof.command.Verify")
              .getMethod("run", String[].class, OutputStream.class)
              .invoke(null, new String[] {GUOMI.toString()}, out);
      assertThat(code).isEqualTo(2);
    }
    assertThat(said())
        .contains("guomi.json cannot be checked here.")
        .contains("Bouncy Castle (bcprov-jdk18on)")
        .doesNotContain("is not a bid log");
  }

  @Test
  void findsTheRecordOfAReceiptInTheLog() throws IOException {
    Path log = file("log.json", LOG.text());
    JsonObject answer =
        JsonObject.builder().put("seq", 9).put("receipt", receipt(LOG).toJson()).build();
    assertThat(verify(log, file("receipt.json", receipt(LOG).toJson().toString()))).isZero();
    assertThat(verify(log, file("answer.json", answer.toString()))).isZero();
    assertThat(said()).contains("The receipt holds: its record is number 9.");
  }

  @Test
  void refusesAReceiptOfAnotherLogAndWhatIsNoReceipt() throws IOException {
    Path log = file("log.json", LOG.text());
    Path foreign = file("foreign.json", receipt(SeededAuction.closed(4, 5)).toJson().toString());
    assertThat(verify(log, foreign)).isEqualTo(1);
    assertThat(said()).contains("The receipt does not hold");
    assertThat(verify(log, file("none.json", "{}"))).isEqualTo(2);
    assertThat(said()).contains("is not a receipt");
    assertThat(verify(log, folder.resolve("absent.json"))).isEqualTo(2);
  }

  private static Receipt receipt(ExampleLog log) {
    MerkleTree tree = MerkleTree.of(log.records().stream().map(BidRecord::leaf).toList());
    return Receipt.of(log.records().get(8), tree, log.heads().getLast());
  }

  private int verify(Path log) {
    return VerifyCommand.run(new String[] {log.toString()}, out);
  }

  private int verify(Path log, Path receipt) {
    return VerifyCommand.run(new String[] {log.toString(), "--receipt", receipt.toString()}, out);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
