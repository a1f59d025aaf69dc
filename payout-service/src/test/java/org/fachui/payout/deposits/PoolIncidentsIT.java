package org.fachui.payout.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fachui.kernel.cases.CaseNumber;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.batches.application.BatchReports.Incident;
import org.fachui.payout.batches.infrastructure.Incidents;
import org.fachui.payout.batches.infrastructure.JdbcBatchReports;
import org.fachui.payout.incidents.PoolIncidents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People see the contradictions of their own pools, each once and as it was reported last. */
class PoolIncidentsIT {
  private static final Instant FIRST = Instant.parse("2026-11-23T02:00:00.123Z");

  private final ASale sale = new ASale();
  private final ADepositDesk desk = sale.desk;
  private final PoolIncidents incidents = new PoolIncidents(desk.transactions);

  @AfterEach
  void stop() {
    sale.close();
  }

  private void report(String kind, String subject, String detail, Instant at) {
    desk.transactions.run(
        c -> {
          Incidents.open(c, at, kind, subject, detail);
          return kind;
        });
  }

  private void close(String kind, String subject) {
    desk.transactions.run(
        c -> {
          Incidents.close(c, FIRST.plusSeconds(99), kind, subject);
          return kind;
        });
  }

  private List<String> kinds(UUID pool) {
    return incidents.open(pool, 100).stream().map(Incident::kind).toList();
  }

  @Test
  void reportedAgainItKeepsItsTimeTakesTheNewestTextAndIsCounted() {
    DepositView winner = sale.sold();
    sale.asked(winner);
    String lot = sale.lot.toString();
    report("A", lot, "one", FIRST);
    report("A", lot, "two", FIRST.plusSeconds(5));
    report("A", lot, "three", FIRST.plusSeconds(3));
    assertThat(incidents.open(desk.caseId(), 100))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.detail()).isEqualTo("three");
              assertThat(one.openedAt()).isEqualTo(FIRST);
              assertThat(one.lastAt()).isEqualTo(FIRST.plusSeconds(5));
              assertThat(one.times()).isEqualTo(3);
            });
    assertThat(new JdbcBatchReports(desk.transactions).incidents(9))
        .isEqualTo(incidents.open(desk.caseId(), 100));
    close("A", lot);
    assertThat(incidents.open(desk.caseId(), 100)).isEmpty();
    report("A", lot, "four", FIRST.plusSeconds(100));
    assertThat(incidents.open(desk.caseId(), 100))
        .as("another one")
        .allMatch(one -> one.times() == 1 && one.openedAt().equals(FIRST.plusSeconds(100)));
  }

  @Test
  void eachPoolHasWhatIsAboutItsOwnThings() {
    desk.authorise();
    DepositView loser = desk.confirmed(sale.lot);
    DepositView winner = sale.sold();
    sale.pay(sale.asked(winner), ASale.REST, "62220001");
    APayout payout = new APayout(desk);
    payout.claim(1, "1000.00");
    payout.distribute(1);
    UUID lotPool = UUID.fromString(desk.texts("SELECT pool_id FROM lot_deposits").getFirst());
    UUID other =
        desk.transactions.run(
            c -> new Accounts().pool(c, "浙0106", CaseNumber.of("（2026）浙0106执78号")));

    report("LOT", sale.lot.toString(), "", FIRST);
    String credit =
        desk.texts(
                "SELECT id FROM deposit_credit WHERE enrolment_id = '%s'"
                    .formatted(loser.enrolmentId()))
            .getFirst();
    report("CREDIT", credit, "", FIRST.plusSeconds(1));
    String ofPlan = " FROM %s k JOIN batch b ON b.id = k.batch_id WHERE b.plan_id IS NOT NULL";
    report(
        "FILE",
        desk.texts("SELECT k.file_id" + ofPlan.formatted("chunk")).getFirst(),
        "",
        FIRST.plusSeconds(2));
    String payment = desk.texts("SELECT k.id" + ofPlan.formatted("instruction")).getFirst();
    report("PAYMENT", payment, "", FIRST.plusSeconds(3));
    report(
        "BATCH",
        desk.texts("SELECT b.id" + ofPlan.formatted("chunk")).getFirst(),
        "",
        FIRST.plusSeconds(4));
    desk.database.run(
        """
        INSERT INTO bank_entry (bank, statement_id, sequence, entry_ref, end_to_end_id, kind, fen, day, outcome, at)
        VALUES ('102', 's', 1, 'e', '%s', 'DEBIT', 1, '2026-11-23', 'CONTRADICTION', now())
        """
            .formatted(payment));
    report(
        "ENTRY",
        "102 entry " + desk.database.number("SELECT max(id) FROM bank_entry"),
        "",
        FIRST.plusSeconds(5));
    report("BANK", "102 2026-11-23", "", FIRST.plusSeconds(6));

    assertThat(kinds(desk.caseId()))
        .as("the last first")
        .containsExactly("ENTRY", "BATCH", "PAYMENT", "FILE", "LOT");
    assertThat(kinds(lotPool)).containsExactly("CREDIT", "LOT");
    assertThat(kinds(other)).isEmpty();
    assertThat(incidents.open(desk.caseId(), 2)).hasSize(2);
  }
}
