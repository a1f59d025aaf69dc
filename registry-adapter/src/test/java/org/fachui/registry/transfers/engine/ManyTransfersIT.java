package org.fachui.registry.transfers.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fachui.registry.Sql;
import org.fachui.registry.bureaus.BureauFault;
import org.fachui.registry.bureaus.MisbehavingBureau;
import org.fachui.registry.transfers.model.StepName;
import org.fachui.registry.transfers.model.StepState;
import org.fachui.registry.transfers.model.StepTransitions;
import org.junit.jupiter.api.Test;

/** Many transfers, several workers, seeded faults everywhere: we and the register agree. */
class ManyTransfersIT {
  private static final int TRANSFERS = 12;
  private static final List<BureauFault> FAULTS =
      List.of(
          BureauFault.NONE,
          BureauFault.CUT_AFTER_TAKING,
          BureauFault.CUT_BEFORE_TAKING,
          BureauFault.FAIL_AFTER_TAKING,
          BureauFault.FAIL_BEFORE_TAKING,
          BureauFault.WRONG_ID,
          BureauFault.NOTICE_BEFORE_ANSWER,
          BureauFault.SAYS_ENTERED_TOO_EARLY,
          BureauFault.HUNDRED_NOTICES,
          BureauFault.CLOSED);

  @Test
  void theRegisterAndWeAgreeOnEveryTitle() throws InterruptedException {
    try (var bureau = new MisbehavingBureau()) {
      var here = new ATransfer(bureau);
      var random = new Random(20261122);
      bureau.faults =
          id -> {
            synchronized (random) {
              return random.nextInt(3) > 0
                  ? BureauFault.NONE
                  : FAULTS.get(random.nextInt(FAULTS.size()));
            }
          };
      List<UUID> opened = new ArrayList<>();
      for (int i = 0; i < TRANSFERS; i++) {
        UUID id = here.open(UUID.randomUUID(), ATransfer.UNIT.substring(0, 26) + (10 + i));
        here.desk.confirm(id);
        opened.add(id);
      }
      work(here, 3);

      Map<String, String> ours = new TreeMap<>();
      here.transactions.run(
          c ->
              Sql.rows(
                  c,
                  row -> ours.put(row.getString(1), row.getString(2)),
                  """
                  SELECT t.unit_code, s.entry_no FROM step s JOIN transfer t ON t.id = s.transfer_id
                  WHERE s.step = 'ENTRY' AND s.state = 'ENTERED'
                  """));
      Map<String, String> register = new TreeMap<>();
      bureau.titles.forEach(title -> register.put(title.unitCode(), title.entryNo()));
      assertThat(bureau.titles).hasSize(TRANSFERS);
      assertThat(ours).isEqualTo(register);
      assertThat(bureau.log.stream().filter(line -> line.startsWith("TOOK")).toList())
          .hasSize(7 * TRANSFERS)
          .doesNotHaveDuplicates();
      assertThat(bureau.log).noneMatch(line -> line.startsWith("OTHER BYTES"));
      assertOnlyTheTablesEdges(here);
      for (UUID id : opened) {
        assertThat(here.finding(id)).isEmpty();
      }
    }
  }

  private static void work(ATransfer here, int workers) throws InterruptedException {
    AtomicBoolean done = new AtomicBoolean();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (!done.get()) {
                      if (!here.workOnce()) {
                        ATransfer.rest(5);
                      }
                    }
                  }));
    }
    long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    while (here.database.number("SELECT count(*) FROM step WHERE state <> 'ENTERED'") > 0
        && System.nanoTime() < deadline) {
      ATransfer.rest(100);
    }
    done.set(true);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(here.database.texts("SELECT DISTINCT state FROM step")).containsExactly("ENTERED");
  }

  /** Each change is an edge of the table and begins where the one before ended. */
  private static void assertOnlyTheTablesEdges(ATransfer here) {
    record Change(String step, StepState from, StepState to) {}
    List<Change> changes =
        here.transactions.run(
            c ->
                Sql.rows(
                    c,
                    row ->
                        new Change(
                            row.getString(1) + StepName.valueOf(row.getString(2)),
                            StepState.valueOf(row.getString(3)),
                            StepState.valueOf(row.getString(4))),
                    "SELECT transfer_id::text, step, from_state, to_state FROM step_change ORDER BY"
                        + " id"));
    Map<String, StepState> now = new TreeMap<>();
    for (Change change : changes) {
      assertThat(StepTransitions.allows(change.from(), change.to())).isTrue();
      assertThat(now.getOrDefault(change.step(), StepState.BLOCKED)).isEqualTo(change.from());
      now.put(change.step(), change.to());
    }
    assertThat(now).hasSize(10 * TRANSFERS);
  }
}
