package org.fachui.system.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fachui.devstack.supervisor.SimulatorConduct;
import org.fachui.devstack.supervisor.Stack;
import org.fachui.proof.payout.VerifyProofCommand;
import org.fachui.system.bank.PayoutFigures;
import org.fachui.system.stack.SystemStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the banks' own register says, with an honest bank and with two that are not. */
class DemoSystemTest {
  private static final int CROWD = 10_000;

  private static Stack stack;

  @TempDir Path folder;

  @BeforeAll
  static void startsTheStack() {
    stack = SystemStack.running().stack();
  }

  @AfterAll
  static void bringsTheGoodBankBack() {
    restart(SimulatorConduct.GOOD);
  }

  @Test
  void everybodyIsPaidOnceAndTheProofHolds() throws IOException {
    restart(SimulatorConduct.GOOD);
    PayoutJob job = PayoutJob.on(stack, System.out::println);

    PayoutFigures figures = job.run(PayoutOrder.ofTheDrill(600, 1, 710_001).from(CROWD));

    assertThat(figures.payees()).isEqualTo(600);
    assertThat(figures.equation().get("paidFen")).isPositive();
    assertThat(figures.zeros().values()).containsOnly(0L);
    assertThat(figures.isClean()).isTrue();
    Path proof = Files.writeString(folder.resolve("proof.json"), job.proof());
    String[] file = {proof.toString()};
    assertThat(VerifyProofCommand.run(file, OutputStream.nullOutputStream())).isZero();
  }

  @Test
  void aBankThatBooksTwiceIsFound() throws IOException {
    PayoutFigures figures = sabotaged("double-send", 2);

    assertThat(broken(figures)).containsOnlyKeys("duplicates");
  }

  @Test
  void aBankThatDropsALineIsFound() throws IOException {
    PayoutFigures figures = sabotaged("drop-line", 3);

    assertThat(broken(figures)).containsOnlyKeys("lost");
  }

  private static Map<String, Long> broken(PayoutFigures figures) {
    Map<String, Long> broken = figures.zeros();
    broken.values().removeIf(value -> value == 0);
    return broken;
  }

  private static PayoutFigures sabotaged(String sabotage, int number) throws IOException {
    restart(new SimulatorConduct("none", 1, sabotage));
    PayoutOrder order = PayoutOrder.ofTheDrill(300, 1, 710_000L + number).from(number * CROWD);
    return PayoutJob.on(stack, System.out::println).run(order);
  }

  private static void restart(SimulatorConduct conduct) {
    stack.bank().stop();
    stack.bank().behave(conduct);
    stack.bank().start();
  }
}
