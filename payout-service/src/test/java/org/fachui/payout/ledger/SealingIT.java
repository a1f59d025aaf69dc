package org.fachui.payout.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.fachui.payout.accounts.AccountKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Transfers 1 to 20 stand under seals of two pools; 21 is not sealed. */
class SealingIT {
  private ALedger ledger;
  private UUID pool;

  @BeforeEach
  void twoPools() {
    ledger = new ALedger();
    pool = ledger.pool(1);
    fill(pool, 1, 7);
    fill(ledger.pool(2), 8, 14);
    assertThat(ledger.sealing().seal()).isEqualTo(2);
    fill(pool, 15, 20);
    assertThat(ledger.sealing().seal()).isEqualTo(1);
    assertThat(ledger.sealing().seal()).isZero();
    fill(pool, 21, 21);
  }

  private void fill(UUID into, int from, int to) {
    long cash = ledger.account(into, AccountKind.CASE_CASH, "");
    for (int i = from; i <= to; i++) {
      ledger.post(ALedger.of(TransferKind.ARRIVAL, ledger.outside(), cash, 100 + i, "k" + i));
    }
  }

  private String finding() {
    return ledger
        .transactions()
        .reading(VerifyingLedger::firstFinding)
        .map(LedgerFinding::toString)
        .orElse("");
  }

  @Test
  void aLedgerThatNobodyTouchedHolds() {
    assertThat(finding()).isEmpty();
    assertThat(ledger.transactions().reading(Seals::horizon)).isEqualTo(20);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "UPDATE transfer SET fen = fen + 1 WHERE id = 9         | transfer 9: it was changed",
        "UPDATE transfer SET reference = 'x' WHERE id = 17      | transfer 17: it was changed",
        "UPDATE transfer SET at = at + interval '1 microsecond' WHERE id = 1 | transfer 1: it was"
            + " changed",
        "UPDATE transfer SET business_key = 'x' WHERE id = 20   | transfer 20: it was changed",
        "UPDATE transfer SET batch = gen_random_uuid() WHERE id = 3 | transfer 3: it was changed",
        "DELETE FROM transfer WHERE id = 4                      | transfer 4: it was sealed here",
        "DELETE FROM transfer WHERE id = 20                     | transfer 20: it was sealed here",
        "UPDATE transfer SET id = DEFAULT WHERE id = 2          | transfer 2: it was sealed here",
        "UPDATE seal SET root = previous WHERE number = 1       | seal 1 of chain",
        "UPDATE seal SET entries = overlay(entries PLACING '\\x01' FROM 30) WHERE number = 2 |"
            + " hashes under it",
        "UPDATE seal SET last_id = last_id + 1, horizon = horizon + 1 WHERE number = 2 | signature",
        "DELETE FROM seal WHERE number = 1 AND transfers = 7 AND chain = (SELECT chain FROM seal"
            + " WHERE number = 2) | it does not follow",
        "UPDATE balance SET fen = fen + 5 WHERE account_id = 4  | balance of account 4: it differs"
            + " from its transfers by 5 fen",
        "UPDATE transfer SET fen = fen + 1 WHERE id = 21        | balance of account 1"
      })
  void namesTheRowThatSomebodyWithPowerEdited(String sql, String place) {
    String table = sql.replaceAll("^(UPDATE|DELETE FROM) (\\w+) .*", "$2");
    ledger
        .database()
        .run(
            "ALTER TABLE " + table + " DISABLE TRIGGER USER",
            sql,
            "ALTER TABLE " + table + " ENABLE TRIGGER USER");

    assertThat(finding()).contains(place);
  }

  @Test
  void namesARowThatWasPutInBehind() {
    ledger
        .database()
        .run(
            "INSERT INTO transfer (id, batch, kind, debit_id, credit_id, fen, at, business_key)"
                + " OVERRIDING SYSTEM VALUE SELECT 0, batch, kind, debit_id, credit_id, fen, at,"
                + " 'x' FROM transfer WHERE id = 8");

    assertThat(finding()).startsWith("transfer 0");
  }

  @Test
  void aSealDoesNotOvertakeAPostingThatIsNotCommittedYet() throws Exception {
    long cash = ledger.account(pool, AccountKind.CASE_CASH, "");
    long outside = ledger.outside();
    Thread sealing = new Thread(() -> ledger.sealing().seal());
    ledger
        .transactions()
        .run(
            c -> {
              new PostingTransfers()
                  .post(
                      c,
                      ALedger.NOW,
                      java.util.List.of(
                          ALedger.of(TransferKind.ARRIVAL, outside, cash, 1, "late")));
              sealing.start();
              return waited(sealing);
            });
    sealing.join();

    assertThat(ledger.transactions().reading(Seals::horizon)).isEqualTo(22);
    assertThat(finding()).isEmpty();
  }

  private static boolean waited(Thread thread) {
    try {
      thread.join(500);
      assertThat(thread.isAlive()).isTrue();
      return true;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
