package org.fachui.payout.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fachui.kernel.cases.CaseNumber;
import org.fachui.payout.PayoutTestDatabase;
import org.fachui.payout.accounts.AccountKind;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.accounts.PoolEquation;
import org.fachui.payout.accounts.VirtualAccountNo;
import org.fachui.payout.ledger.PostingTransfers;
import org.fachui.platform.store.Transactions;
import org.junit.jupiter.api.Test;

class RecordingArrivalIT {
  private static final CaseNumber CASE = CaseNumber.of("（2026）浙0106执1234号");
  private static final String VIRTUAL = VirtualAccountNo.of(CASE).text();

  private final PayoutTestDatabase database = PayoutTestDatabase.fresh();
  private final Transactions transactions = database.transactions();
  private final Accounts accounts = new Accounts();
  private final RecordingArrival recording =
      new RecordingArrival(
          transactions, new PostingTransfers(), accounts, List.of(), Clock.systemUTC());

  private static CreditNotice notice(String entry, String virtualNo, long fen) {
    return new CreditNotice(
        "102",
        "102-COURT",
        entry,
        virtualNo,
        fen,
        "某某",
        null,
        null,
        "",
        Instant.parse("2026-11-20T02:00:00Z"),
        LocalDate.of(2026, 11, 20));
  }

  private PoolEquation equation() {
    return transactions.run(c -> PoolEquation.read(c, accounts.pool(c, "浙0106", CASE)));
  }

  private long suspense() {
    return transactions.run(c -> accounts.balance(c, accounts.common(c, AccountKind.SUSPENSE)));
  }

  @Test
  void moneyForAKnownNumberGoesToItsCaseAndTheRestIntoSuspense() {
    equation();

    assertThat(recording.record(notice("e1", VIRTUAL, 500))).isEqualTo(ArrivalOutcome.MATCHED);
    assertThat(recording.record(notice("e2", "", 30))).isEqualTo(ArrivalOutcome.SUSPENSE);
    assertThat(recording.record(notice("e3", VIRTUAL + "0", 4))).isEqualTo(ArrivalOutcome.SUSPENSE);
    assertThat(equation().poolFen()).isEqualTo(500);
    assertThat(equation().undistributedFen()).isEqualTo(500);
    assertThat(suspense()).isEqualTo(34);
  }

  @Test
  void aCreditCountsOnceHoweverOftenItIsTold() throws Exception {
    equation();
    List<Callable<ArrivalOutcome>> told =
        IntStream.range(0, 24)
            .<Callable<ArrivalOutcome>>mapToObj(
                i -> () -> recording.record(notice("e" + i % 3, VIRTUAL, 100 + i % 3)))
            .toList();
    int counted = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      for (Future<ArrivalOutcome> one : threads.invokeAll(told)) {
        counted += one.get() == ArrivalOutcome.MATCHED ? 1 : 0;
      }
    }
    assertThat(counted).isEqualTo(3);
    assertThat(equation().poolFen()).isEqualTo(303);
    assertThat(database.number("SELECT count(*) FROM arrival")).isEqualTo(3);
  }

  @Test
  void aCreditToldOtherwiseChangesNothing() {
    assertThat(recording.record(notice("e1", VIRTUAL, 500))).isEqualTo(ArrivalOutcome.SUSPENSE);
    equation();

    assertThat(recording.record(notice("e1", VIRTUAL, 500))).isEqualTo(ArrivalOutcome.KNOWN);
    assertThat(recording.record(notice("e1", VIRTUAL, 501)))
        .isEqualTo(ArrivalOutcome.CONTRADICTION);
    assertThat(recording.record(notice("e1", "", 500))).isEqualTo(ArrivalOutcome.CONTRADICTION);
    assertThat(suspense()).isEqualTo(500);
    assertThat(equation().poolFen()).isZero();
  }

  @Test
  void theNoticeKeepsThePayerToItself() {
    assertThat(notice("e1", VIRTUAL, 500).toString()).doesNotContain("某某").contains("e1");
  }
}
