package org.fachui.system.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fachui.devstack.backup.Restoring;
import org.fachui.devstack.backup.TakingBackup;
import org.fachui.devstack.processes.Folders;
import org.fachui.devstack.processes.StackFailure;
import org.fachui.devstack.processes.Waiting;
import org.fachui.devstack.supervisor.Stack;
import org.fachui.proof.payout.VerifyProofCommand;
import org.fachui.system.bank.BankRegister;
import org.fachui.system.bank.PayoutDesk;
import org.fachui.system.bank.PayoutFigures;
import org.fachui.system.client.BidderLog;
import org.fachui.system.client.DrillLot;
import org.fachui.system.http.Json;
import org.fachui.system.http.Request;
import org.fachui.system.http.Site;
import org.fachui.system.mainjob.Rival.Habit;
import org.fachui.system.oracle.BidLogProofs;
import org.fachui.system.oracle.ExportedLog;
import org.fachui.system.oracle.Figure;
import org.fachui.system.oracle.Figures;
import org.fachui.system.oracle.Oracle;
import org.fachui.system.stack.SystemStack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A backup is taken in the middle of bidding, disks are lost, and the bidders' own logs judge. */
class BackupSystemTest {

  private static final List<String> PEOPLE =
      List.of("bidder-301", "bidder-302", "bidder-303", "bidder-304");
  private static final Habit EAGER = new Habit(Duration.ofMillis(60), 200, Duration.ZERO);
  private static final Duration SOON = Duration.ofSeconds(60);

  private static final PayoutOrder ORDER = PayoutOrder.ofTheDrill(60, 1, 3001).from(30_000);

  private static SystemStack system;
  private static Stack stack;
  private Path folder;
  private Path file;

  @BeforeAll
  static void startsTheStack() {
    system = SystemStack.running();
    stack = system.stack();
  }

  @BeforeEach
  void makesAFolder() throws IOException {
    folder = system.folder("backup");
    Folders.delete(folder);
    file = Files.createDirectories(folder).resolve("one.zip");
  }

  private void backup() {
    new TakingBackup(stack, Clock.systemUTC(), System.out::println).take(file);
  }

  private void restore(boolean replace, boolean onlyPostgres) {
    new Restoring(stack.options(), Clock.systemUTC(), System.out::println)
        .restore(file, replace, onlyPostgres);
    stack.start();
  }

  @Test
  void whatWasRecordedBeforeTheBackupStandsAfterEverythingIsLost() throws Exception {
    PayoutJob job = PayoutJob.on(stack, said -> {});
    PayoutFigures paid = job.run(ORDER);
    assertThat(paid.isClean()).as(paid.table()).isTrue();
    BankRegister register = BankRegister.of(new Site(stack.bank().url()));
    Auction auction = new Auction(1);
    List<BidderLog> before;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      auction.begin(threads);
      auction.awaitRecorded(30);
      before = auction.copyOfLogs();
      backup();
      auction.awaitRecorded(recorded(before) + 30);
      auction.end();
    }

    loseEverythingButTheBank();
    restore(true, false);

    Figures figures = auction.judged(before);
    assertThat(figures.of(Figure.ACKNOWLEDGED)).isGreaterThanOrEqualTo(30);
    for (Figure wanted :
        List.of(Figure.ACKNOWLEDGED_LOST, Figure.SEQ_GAPS, Figure.BAD_RECEIPTS, Figure.FINDINGS)) {
      assertThat(figures.of(wanted)).as(figures.table()).isZero();
    }
    auction.goesOn();
    provesTheSame(paid, register);
    resumesSending();
  }

  private static long recorded(List<BidderLog> logs) {
    return logs.stream().mapToLong(Oracle::acknowledgedBy).sum();
  }

  /** A real bank is not restored either: its register stays. */
  private static void loseEverythingButTheBank() throws IOException {
    stack.stop();
    stack.postgres().wipe();
    stack.redis().wipe();
    stack.kafka().wipe();
    Folders.delete(stack.options().data().resolve("keys"));
    Files.delete(stack.options().data().resolve("secrets.properties"));
  }

  private void provesTheSame(PayoutFigures paid, BankRegister register) throws IOException {
    PayoutDesk desk = new PayoutDesk(system.site(), system.tokens());
    String proof = desk.proof(desk.open(ORDER.caseNo(), ORDER.court()).path("poolId").asText());
    String[] arguments = {Files.writeString(folder.resolve("proof.json"), proof).toString()};
    assertThat(VerifyProofCommand.run(arguments, OutputStream.nullOutputStream())).isZero();
    assertThat(PayoutFigures.equation(Json.parse(proof).path("statement").path("equation")))
        .isEqualTo(paid.equation());
    assertThat(BankRegister.of(new Site(stack.bank().url()))).isEqualTo(register);
  }

  /** Sending has stopped by itself, and two people let it go on. */
  private static void resumesSending() {
    assertThat(
            Waiting.until(
                SOON,
                () -> {
                  JsonNode sending = sending("GET", "", "wu");
                  return sending.path("stopped").asBoolean()
                      && sending.path("unknownFiles").asLong(-1) == 0;
                }))
        .isTrue();
    assertThat(sending("POST", "/resumption", "wu").path("stopped").asBoolean()).isTrue();
    assertThat(sending("POST", "/resumption", "wu").path("stopped").asBoolean()).isTrue();
    assertThat(sending("POST", "/resumption", "feng").path("stopped").asBoolean(true)).isFalse();
  }

  private static JsonNode sending(String method, String path, String who) {
    Request request = Request.of(method, "/payout/api/sending" + path);
    try {
      return Json.parseLeniently(
          system.site().ask(request.bearing(system.tokens().of(who))).text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whenOnlyPostgresIsLostTheStreamsBringBackWhatCameAfterTheBackup() throws Exception {
    Auction auction = new Auction(2);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      auction.begin(threads);
      auction.awaitRecorded(20);
      backup();
      auction.awaitRecorded(80);
      auction.end();
    }

    stack.postgres().kill9();
    stack.postgres().wipe();
    stack.stop();
    restore(false, true);
    auction.goesOn();

    Figures figures = auction.judged(auction.copyOfLogs());
    assertThat(figures.broken()).as(figures.table()).isSubsetOf(tolerated());
    assertThat(figures.of(Figure.ACKNOWLEDGED)).isGreaterThanOrEqualTo(80);
    resumesSending();
  }

  /** The lot is still open, and while the engine comes back a bid in a hundred may be in doubt. */
  private static Set<Figure> tolerated() {
    return EnumSet.of(Figure.UNCLOSED, Figure.UNKNOWN);
  }

  @Test
  void aRunningStackIsNotRestoredOver() {
    backup();
    Restoring restoring = new Restoring(stack.options(), Clock.systemUTC(), said -> {});
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> restoring.restore(file, true, false)))
        .isInstanceOf(StackFailure.class)
        .hasMessageContaining("./fachui down");
    assertThat(stack.postgres().isReady()).isTrue();
  }

  /** One lot and the rivals at it, who may come back after a restore. */
  private final class Auction {
    private final UUID lot;
    private final Room room;
    private final List<Rival> rivals = new ArrayList<>();
    private final List<Future<?>> running = new ArrayList<>();
    private Board board;

    Auction(long seed) throws IOException {
      this.lot = system.desk().publish(drillLot());
      this.room = new Room(system.site(), system.tokens(), folder.resolve("bidders-" + seed), seed);
      this.board = new Board(lot, system.lots(), system.desk());
    }

    void begin(ExecutorService threads) throws IOException {
      for (String person : PEOPLE) {
        Rival rival = new Rival(room.seat(person, lot, 100, system.site()), board, EAGER);
        rivals.add(rival);
        running.add(threads.submit(rival));
      }
    }

    void awaitRecorded(long wanted) {
      assertThat(
              Waiting.until(SOON, () -> rivals.stream().mapToLong(Rival::recorded).sum() >= wanted))
          .as("%d recorded bids", wanted)
          .isTrue();
    }

    void end() throws Exception {
      rivals.forEach(Rival::leave);
      for (Future<?> one : running) {
        one.get();
      }
      room.settle();
      board.close();
    }

    /** The bidders come back and outbid each other once more. */
    void goesOn() throws Exception {
      rivals.clear();
      running.clear();
      assertThat(Waiting.until(SOON, () -> system.lots().view(lot).isPresent())).isTrue();
      board = new Board(lot, system.lots(), system.desk());
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        begin(threads);
        awaitRecorded(6);
        end();
      }
    }

    List<BidderLog> copyOfLogs() {
      List<BidderLog> copies = new ArrayList<>();
      for (BidderLog log : room.logs()) {
        BidderLog copy = BidderLog.inMemory(log.subject());
        log.entries().forEach(copy::append);
        copies.add(copy);
      }
      return copies;
    }

    Figures judged(List<BidderLog> told) throws IOException {
      ExportedLog log = ExportedLog.parse(system.lots().evidence(lot));
      return new Oracle(new BidLogProofs()).judge(new Oracle.Run(told, List.of(log), Set.of()));
    }
  }

  private static DrillLot drillLot() {
    Map<String, Integer> ranks = new LinkedHashMap<>();
    PEOPLE.forEach(person -> ranks.put(person, 0));
    return new DrillLot(
        "System test: backup", 10_000, 100, Duration.ofSeconds(2), Duration.ofHours(2), ranks);
  }
}
