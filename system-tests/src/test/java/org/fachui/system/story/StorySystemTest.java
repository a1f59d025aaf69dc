package org.fachui.system.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.fachui.devstack.supervisor.SimulatorConduct;
import org.fachui.devstack.supervisor.Stack;
import org.fachui.proof.bidlog.VerifyCommand;
import org.fachui.proof.payout.VerifyProofCommand;
import org.fachui.system.oracle.Figure;
import org.fachui.system.stack.SystemStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two runs at once, because most of one is waiting for the lot to close: an honest one in which the
 * servers are killed, and one whose title is then entered by a land register that lies.
 */
@Order(1)
class StorySystemTest {
  private static final int PAYEES = 300;

  @TempDir static Path folder;

  private static Story honest;
  private static StoryFigures figures;
  private static StoryFigures lied;
  private static int killed;

  /** Kills nothing before the other run can bear it. */
  private static final class First extends Killings {
    private final CountDownLatch secondWaits;

    First(Stack stack, CountDownLatch secondWaits) {
      super(stack, 7, line -> System.out.println("first: " + line));
      this.secondWaits = secondWaits;
    }

    @Override
    protected void begins(String stage) {
      if (stage.equals("transfer")) {
        await(secondWaits);
      }
      super.begins(stage);
    }
  }

  /** Lets the other run finish before its own title is entered. */
  private static final class Second extends Stages {
    private final CountDownLatch waits;
    private final CountDownLatch first;
    private final Stack stack;

    Second(Stack stack, CountDownLatch waits, CountDownLatch first) {
      super(line -> System.out.println("second: " + line));
      this.waits = waits;
      this.first = first;
      this.stack = stack;
    }

    @Override
    protected void begins(String stage) {
      if (stage.equals("transfer")) {
        waits.countDown();
        await(first);
        stack.bureaus().stop();
        stack.bureaus().behave(new SimulatorConduct("none", 1, "false-enter"));
        stack.bureaus().start();
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(10, TimeUnit.MINUTES)) {
        throw new IllegalStateException("the other run does not come");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @BeforeAll
  static void runsBoth() throws Exception {
    Stack stack = SystemStack.running().stack();
    CountDownLatch waits = new CountDownLatch(1);
    CountDownLatch first = new CountDownLatch(1);
    try (Killings killings = new First(stack, waits);
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      killed = killings.count();
      honest = story(stack, order(11), killings);
      Story liar = story(stack, order(12), new Second(stack, waits, first));
      honest.beside(order(12));
      liar.beside(order(11));
      Future<StoryFigures> two = threads.submit(ending(waits, liar::run));
      Future<StoryFigures> one = threads.submit(ending(first, honest::run));
      figures = one.get();
      lied = two.get();
    }
  }

  private static StoryOrder order(int number) {
    return new StoryOrder(PAYEES, 1, number, false);
  }

  private static Story story(Stack stack, StoryOrder order, Stages stages) {
    Path bidders = folder.resolve("bidders-" + order.number());
    return new Story(stack, order, bidders, stages, System.out::println);
  }

  private static Callable<StoryFigures> ending(CountDownLatch latch, Callable<StoryFigures> work) {
    return () -> {
      try {
        return work.call();
      } finally {
        latch.countDown();
      }
    };
  }

  @AfterAll
  static void bringsTheGoodBureausBack() {
    Stack stack = SystemStack.running().stack();
    stack.bureaus().stop();
    stack.bureaus().behave(SimulatorConduct.GOOD);
    stack.bureaus().start();
  }

  @Test
  void everyBidEveryTitleAndEveryFenIsAccountedFor() {
    assertThat(figures.zeros().values()).as(figures.zeros().toString()).containsOnly(0L);
    assertThat(figures.titlesEntered()).isEqualTo(1);
    assertThat(figures.auction().of(Figure.ACKNOWLEDGED)).isGreaterThan(50);
    assertThat(figures.redisKills()).isEqualTo(1);
    assertThat(killed).isEqualTo(6);
    assertThat(figures.payout().equation().get("paidFen")).isPositive();
  }

  @Test
  void anybodyCanCheckTheLogAndTheProof() throws IOException {
    String[] log = {Files.writeString(folder.resolve("bids.json"), honest.log()).toString()};
    String[] proof = {Files.writeString(folder.resolve("proof.json"), honest.proof()).toString()};

    assertThat(VerifyCommand.run(log, OutputStream.nullOutputStream())).isZero();
    assertThat(VerifyProofCommand.run(proof, OutputStream.nullOutputStream())).isZero();
  }

  @Test
  void aRegisterThatLiesIsFound() {
    assertThat(lied.titlesFalselyEntered()).isEqualTo(1);
    Map<String, Long> others = lied.zeros();
    others.remove("titlesFalselyEntered");
    assertThat(others.values()).as(others.toString()).containsOnly(0L);
    assertThat(lied.isClean()).isFalse();
  }

  @Test
  void aRecordThatWasCutOutIsFound() throws IOException {
    Map<String, Long> cut = honest.figuresOfCutLog().zeros();

    assertThat(cut.remove("seqGaps")).isEqualTo(1);
    assertThat(cut.values()).as(cut.toString()).containsOnly(0L);
  }
}
