package org.fachui.payout.batches.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fachui.payout.bank.model.FileAnswer;
import org.fachui.payout.batches.application.BatchReports;
import org.fachui.payout.batches.infrastructure.JdbcBatchReports;
import org.fachui.payout.batches.model.Chunking;
import org.fachui.payout.batches.model.InstructionId;
import org.fachui.payout.batches.model.InstructionState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each fault once, by itself; in the end the bank's own register says who was paid. */
class PayingExactlyOnceIT {
  private static final int CLAIMS = 300;
  private final MisbehavingBank bank = new MisbehavingBank();
  private final ABatch batch = new ABatch(bank, CLAIMS);

  @AfterEach
  void stop() {
    bank.close();
  }

  private void endDay() {
    bank.register.endDay();
    batch.work();
  }

  @Test
  void everybodyIsPaidOnceAndTheEquationHoldsAllTheWay() {
    UUID id = batch.open(40);
    long pool = batch.equation().poolFen();
    assertThat(batch.equation().inFlightFen()).isEqualTo(pool);
    assertThat(batch.states()).isEqualTo(Map.of("QUEUED", 300L));
    assertThat(batch.texts("SELECT count(*) FROM chunk WHERE sha256 ~ '^[0-9a-f]{64}$'"))
        .containsExactly(Integer.toString(3 * new Chunking(40).filesFor(100)));

    batch.work();
    assertThat(batch.states()).isEqualTo(Map.of("ACKED", 300L));
    endDay();

    assertThat(batch.states()).isEqualTo(Map.of("SETTLED", 300L));
    assertThat(batch.equation().paidFen()).isEqualTo(pool);
    assertThat(batch.texts("SELECT state FROM batch WHERE id = '" + id + "'"))
        .containsExactly("DONE");
    assertThat(batch.incidents()).isEmpty();
    var shown = new JdbcBatchReports(batch.transactions).progress(id);
    assertThat(shown.terminal()).isTrue();
    assertThat(shown.filesTaken()).isEqualTo(shown.files()).isEqualTo(9);
    assertThat(shown.states())
        .containsExactly(new BatchReports.StateFigure(InstructionState.SETTLED, 300, pool));
    assertThat(shown.etaSeconds()).isZero();
    assertThat(Oracle.of(batch, bank.register)).isEqualTo(Oracle.CLEAN);
  }

  @Test
  void theDatabaseComputesTheIdsThatJavaComputes() {
    UUID id = batch.open(7);
    assertThat(batch.open(7)).isEqualTo(id);
    for (String row : batch.texts("SELECT claim_id || ' ' || id FROM instruction")) {
      String[] columns = row.split(" ", -1);
      assertThat(columns[1]).isEqualTo(InstructionId.of(UUID.fromString(columns[0]), 1, 1).text());
    }
    for (String row : batch.texts("SELECT bank || ' ' || number || ' ' || file_id FROM chunk")) {
      String[] columns = row.split(" ", -1);
      assertThat(columns[2])
          .isEqualTo(Chunking.fileId(id, columns[0], Integer.parseInt(columns[1])));
    }
  }

  @Test
  void whoIsRejectedHasTheMoneyOnAccount() {
    bank.closedAccount = account -> account.endsWith("7");
    UUID id = batch.open(40);
    batch.work();
    assertThat(batch.states()).isEqualTo(Map.of("ACKED", 270L, "REJECTED", 30L));
    endDay();
    assertThat(batch.states()).isEqualTo(Map.of("SETTLED", 270L, "REJECTED", 30L));
    assertThat(batch.texts("SELECT DISTINCT reason FROM instruction WHERE state = 'REJECTED'"))
        .containsExactly("AC04");
    var reports = new JdbcBatchReports(batch.transactions);
    var first = reports.exceptions(id, "", 20);
    var second = reports.exceptions(id, first.getLast().instructionId(), 20);
    assertThat(first).hasSize(20);
    assertThat(second).hasSize(10).doesNotContainAnyElementsOf(first);
    assertThat(reports.court(id)).contains("浙0106");
    assertThat(batch.equation().inFlightFen()).isZero();
    assertThat(Oracle.of(batch, bank.register)).isEqualTo(Oracle.CLEAN);
  }

  /** Ends a sender at the worst moment: SENDING is committed, nothing is on the wire. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void aSenderKilledBetweenSendingAndTheWireIsFoundByItsLease() {
    batch.open(40);
    var dying =
        batch.sending(
            banks ->
                new CutWire(banks) {
                  @Override
                  public FileAnswer send(
                      String of, String fileId, byte[] file, String sha256, long fencing) {
                    throw new Killed();
                  }
                });
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(dying::sendNext).isInstanceOf(Killed.class);
    }
    assertThat(batch.states().get("SENDING")).isGreaterThan(100);
    ABatch.rest(500);
    batch.work();
    endDay();
    assertThat(batch.states()).isEqualTo(Map.of("SETTLED", 300L));
    assertThat(Oracle.of(batch, bank.register)).isEqualTo(Oracle.CLEAN);
  }

  @Test
  void filesWhoseAnswersWereLostAreAskedForAndNotBookedAgain() {
    bank.answersToLose.set(5);
    batch.open(40);
    batch.work();
    endDay();
    assertThat(batch.states()).isEqualTo(Map.of("SETTLED", 300L));
    assertThat(batch.texts("SELECT max(attempt) FROM chunk")).containsExactly("1");
    assertThat(Oracle.of(batch, bank.register)).isEqualTo(Oracle.CLEAN);
  }

  @Test
  void aFrozenSenderThatWakesPastItsLeasePaysNobodyTwice() {
    batch.open(1_000);
    var late =
        batch.sending(
            banks ->
                new CutWire(banks) {
                  @Override
                  public FileAnswer send(
                      String of, String fileId, byte[] file, String sha256, long fencing) {
                    ABatch.rest(500);
                    batch.work();
                    FileAnswer answer = super.send(of, fileId, file, sha256, fencing);
                    assertThat(answer).isInstanceOf(FileAnswer.NoAnswer.class);
                    return answer;
                  }
                });
    assertThat(late.sendNext()).isTrue();
    endDay();
    assertThat(batch.states()).isEqualTo(Map.of("SETTLED", 300L));
    assertThat(Oracle.of(batch, bank.register)).isEqualTo(Oracle.CLEAN);
  }

  @Test
  void theHalfThatTheBankForgotIsAskedForAndNeverSentAgain() {
    bank.filesToHalve.set(2);
    batch.open(40);
    batch.work();
    endDay();
    assertThat(batch.states()).isEqualTo(Map.of("SETTLED", 260L, "UNKNOWN", 40L));
    assertThat(batch.texts("SELECT DISTINCT reason FROM instruction WHERE state = 'UNKNOWN'"))
        .containsExactly("NOT_FOUND");
    endDay();
    assertThat(batch.states().get("UNKNOWN")).isEqualTo(40L);
    assertThat(batch.texts("SELECT max(attempt) FROM chunk")).containsExactly("1");
    assertThat(Oracle.of(batch, bank.register)).isEqualTo(Oracle.CLEAN);
  }

  @Test
  void thePageThatComesAHundredTimesCountsOnce() {
    bank.samePageTimes = 100;
    bank.pageSize = 100;
    batch.open(40);
    batch.work();
    endDay();
    assertThat(batch.states()).isEqualTo(Map.of("SETTLED", 300L));
    assertThat(batch.texts("SELECT count(*) FROM bank_entry")).containsExactly("300");
    assertThat(batch.texts("SELECT count(*) FROM transfer WHERE kind = 'SETTLE'"))
        .containsExactly("300");
    assertThat(batch.incidents()).isEmpty();
    assertThat(Oracle.of(batch, bank.register)).isEqualTo(Oracle.CLEAN);
  }

  @Test
  void whatComesBackAfterTheBatchIsDoneIsOnAccountAgain() {
    batch.open(40);
    batch.work();
    endDay();
    List<String> two = batch.texts("SELECT id FROM instruction ORDER BY id LIMIT 2");
    two.forEach(bank.register::giveBack);
    endDay();
    endDay();
    assertThat(batch.states()).isEqualTo(Map.of("SETTLED", 298L, "RETURNED", 2L));
    assertThat(batch.equation().onAccountFen()).isPositive();
    assertThat(batch.incidents()).isEmpty();
    assertThat(Oracle.of(batch, bank.register)).isEqualTo(Oracle.CLEAN);
  }

  @Test
  void idsOfNobodyInAReportAreAnIncidentAndChangeNothing() {
    bank.namesStrangers = true;
    batch.open(40);
    batch.work();
    endDay();
    assertThat(batch.incidents()).containsExactly("REPORT_OF_UNKNOWN_LINES");
    assertThat(batch.states()).isEqualTo(Map.of("SETTLED", 300L));
    assertThat(Oracle.of(batch, bank.register)).isEqualTo(Oracle.CLEAN);
  }

  @Test
  void aReportThatBreaksOffIsNone() {
    bank.reportsToBreakOff.set(3);
    bank.closedAccount = account -> account.endsWith("7");
    batch.open(1_000);
    batch.work();
    ABatch.rest(1_100);
    batch.work();
    assertThat(bank.reportsToBreakOff).hasValue(0);
    assertThat(batch.states()).isEqualTo(Map.of("ACKED", 270L, "REJECTED", 30L));
    endDay();
    assertThat(Oracle.of(batch, bank.register)).isEqualTo(Oracle.CLEAN);
  }

  @Test
  void aFileWhoseRowsWereEditedIsNotSent() {
    batch.open(1_000);
    batch.database.run(
        "UPDATE instruction SET account_no = '999' WHERE id = (SELECT min(id) FROM instruction)");
    batch.work();
    assertThat(batch.states()).isEqualTo(Map.of("ACKED", 200L, "QUEUED", 100L));
    assertThat(batch.incidents()).containsExactly("FILE_NOT_AS_APPROVED");
    assertThat(bank.register.paymentsByAccount()).doesNotContainKey("999");
  }

  /** The oracle must be able to fail: here the bank books every line twice. */
  @Test
  void theOracleSeesABankThatBooksTwice() {
    bank.booksTwice = true;
    batch.open(40);
    batch.work();
    endDay();
    assertThat(Oracle.of(batch, bank.register).duplicates()).isEqualTo(300);
    assertThat(batch.states()).isEqualTo(Map.of("SETTLED", 300L));
    assertThat(batch.incidents()).containsExactly("PAID_TWICE");
  }

  /** And here a sender does what is forbidden: the lines go again in a file of another name. */
  @Test
  void theOracleSeesASenderThatSendsLinesAgain() {
    batch.open(1_000);
    var forbidden =
        batch.sending(
            banks ->
                new CutWire(banks) {
                  @Override
                  public FileAnswer send(
                      String of, String fileId, byte[] file, String sha256, long fencing) {
                    super.send(of, "AGAIN" + fileId, file, sha256, fencing);
                    return super.send(of, fileId, file, sha256, fencing);
                  }
                });
    assertThat(forbidden.sendNext()).isTrue();
    batch.work();
    endDay();
    assertThat(Oracle.of(batch, bank.register).duplicates()).isEqualTo(100);
    assertThat(batch.incidents()).containsExactly("PAID_TWICE");
  }

  /** And here a sender swallows a file: nobody is paid, and the books say otherwise. */
  @Test
  void theOracleSeesABookThatLies() {
    batch.open(1_000);
    batch.database.run("UPDATE instruction SET state = 'SETTLED'");
    assertThat(Oracle.of(batch, bank.register).lost()).isEqualTo(300);
  }
}
