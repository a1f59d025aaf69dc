package org.fachui.payout.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fachui.payout.ledger.ALedger.BATCH;
import static org.fachui.payout.ledger.ALedger.NOW;

import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fachui.payout.accounts.AccountKind;
import org.fachui.payout.ledger.LedgerConflict.Reason;
import org.fachui.platform.store.StoreFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostingTransfersIT {
  private static final ALedger LEDGER = new ALedger();
  private static int pools;

  private UUID pool;
  private long cash;
  private long person;

  @BeforeEach
  void aPoolWithAHundredFen() {
    pool = LEDGER.pool(++pools);
    cash = LEDGER.account(pool, AccountKind.CASE_CASH, "");
    person = LEDGER.account(pool, AccountKind.PERSON, "p");
    LEDGER.post(ALedger.of(TransferKind.ARRIVAL, LEDGER.outside(), cash, 100, key("arrival")));
  }

  private String key(String name) {
    return pool + "/" + name;
  }

  private Posting allot(long fen, String key) {
    return ALedger.of(TransferKind.ALLOT, cash, person, fen, key(key));
  }

  @Test
  void movesFenBetweenBalances() {
    LEDGER.post(allot(30, "a"), allot(20, "b"));

    assertThat(LEDGER.balance(cash)).isEqualTo(50);
    assertThat(LEDGER.balance(person)).isEqualTo(50);
    assertThat(LEDGER.equation(pool).poolFen()).isEqualTo(100);
    assertThat(LEDGER.equation(pool).residualFen()).isZero();
  }

  @Test
  void skipsWhatStandsAlready() {
    LEDGER.post(allot(30, "a"));
    LEDGER.post(allot(30, "a"), allot(20, "b"), allot(20, "b"));

    assertThat(LEDGER.balance(person)).isEqualTo(50);
  }

  @Test
  void refusesAnotherPostingUnderAKey() {
    LEDGER.post(allot(30, "a"));

    assertRefused(Reason.KEY_REUSED, allot(31, "a"));
    assertRefused(
        Reason.KEY_REUSED, new Posting(BATCH, TransferKind.ALLOT, cash, person, 30, "r", key("a")));
    assertRefused(Reason.KEY_REUSED, allot(1, "new"), allot(2, "new"));
    assertThat(LEDGER.balance(person)).isEqualTo(30);
  }

  @Test
  void refusesWhatIsNotCoveredAndPostsNothingOfIt() {
    assertRefused(Reason.NOT_COVERED, allot(60, "a"), allot(41, "b"));
    assertThat(LEDGER.balance(cash)).isEqualTo(100);
  }

  @Test
  void refusesAccountsThatDoNotFitTheKind() {
    long other = LEDGER.account(LEDGER.pool(++pools), AccountKind.PERSON, "p");

    assertRefused(
        Reason.WRONG_ACCOUNTS, ALedger.of(TransferKind.ALLOT, cash, other, 1, key("pool")));
    assertRefused(
        Reason.WRONG_ACCOUNTS, ALedger.of(TransferKind.SETTLE, cash, person, 1, key("kind")));
    assertRefused(
        Reason.WRONG_ACCOUNTS, ALedger.of(TransferKind.ALLOT, cash, 1L << 40, 1, key("none")));
  }

  private static void assertRefused(Reason reason, Posting... postings) {
    assertThatThrownBy(() -> LEDGER.post(postings))
        .isInstanceOfSatisfying(
            LedgerConflict.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE transfer SET fen = fen + 1",
        "DELETE FROM transfer",
        "TRUNCATE transfer",
        "UPDATE balance SET fen = fen + 1",
        "DELETE FROM balance",
        "INSERT INTO balance VALUES (1, 1, true)",
        "UPDATE account SET ref = 'x'",
        "DELETE FROM account",
        "DELETE FROM seal"
      })
  void theDatabaseRefusesToChangeWhatIsWritten(String sql) {
    assertThatThrownBy(() -> LEDGER.database().run(sql)).hasMessageContaining("is refused");
  }

  @Test
  void bulkPostingUpdatesEachAccountOnce() {
    long posted =
        LEDGER
            .transactions()
            .run(
                c -> {
                  PostingTransfers posting = new PostingTransfers();
                  posting.stage(c);
                  try (Statement statement = c.createStatement()) {
                    statement.execute(
                        "INSERT INTO ledger_staging SELECT %d, %d, 1, '', '%s' || n FROM generate_series(1, 50) n"
                            .formatted(cash, person, key("bulk")));
                  }
                  long first = posting.postStaged(c, BATCH, TransferKind.ALLOT, NOW);
                  posting.stage(c);
                  try (Statement statement = c.createStatement()) {
                    statement.execute(
                        "INSERT INTO ledger_staging SELECT %d, %d, 1, '', '%s' || n FROM generate_series(41, 60) n"
                            .formatted(cash, person, key("bulk")));
                  }
                  return 1_000 * first + posting.postStaged(c, BATCH, TransferKind.ALLOT, NOW);
                });

    assertThat(posted).isEqualTo(50_010);
    assertThat(LEDGER.balance(person)).isEqualTo(60);
  }

  @Test
  void postingsThatMeetWaitForEachOther() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<?>> all =
          IntStream.range(0, 40)
              .<Future<?>>mapToObj(
                  i -> threads.submit(() -> LEDGER.post(allot(1, "t" + i), allot(1, "u" + i))))
              .toList();
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertThat(LEDGER.balance(cash)).isEqualTo(20);
    assertThat(LEDGER.balance(person)).isEqualTo(80);
  }

  @Test
  void aPoolIsMadeOnceWithItsAccounts() {
    assertThat(LEDGER.pool(pools)).isEqualTo(pool);
    assertThat(
            LEDGER.database().number("SELECT count(*) FROM account WHERE pool_id = '" + pool + "'"))
        .isEqualTo(6);
    assertThatThrownBy(() -> LEDGER.balance(1L << 40)).isInstanceOf(StoreFailure.class);
  }
}
