package org.fachui.simulators.bank;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fachui.simulators.bank.application.Answering;
import org.fachui.simulators.bank.application.ClosingAccount;
import org.fachui.simulators.bank.application.EndingDay;
import org.fachui.simulators.bank.application.Notices;
import org.fachui.simulators.bank.application.PayingIn;
import org.fachui.simulators.bank.application.ProcessingFiles;
import org.fachui.simulators.bank.application.TakingFiles;
import org.fachui.simulators.bank.register.Register;
import org.fachui.simulators.bank.web.BankApi;
import org.fachui.simulators.bank.web.SimApi;
import org.fachui.simulators.faults.Fault;
import org.fachui.simulators.faults.Sabotage;
import org.fachui.simulators.process.LoopbackServer;
import org.fachui.simulators.process.SimulatorOptions;
import org.fachui.simulators.process.SimulatorProcess;
import org.fachui.simulators.wire.Gate;
import org.fachui.simulators.wire.SharedKey;
import org.fachui.simulators.wire.Troubles;

/**
 * The simulated bank, on 127.0.0.1.
 *
 * <pre>{@code
 * java -cp … org.fachui.simulators.bank.BankSimulator \
 *     --port 8087 --data .fachui/bank --key-file .fachui/bank.key --platform http://127.0.0.1:8080 \
 *     --seed 7 --faults none|some|heavy --sabotage none|double-send|drop-line
 * }</pre>
 *
 * <p>It is ready when {@code /sim/summary} answers 200.
 */
public final class BankSimulator implements SimulatorProcess.Running {
  /** What it can be made to do wrong. */
  public static final Set<Sabotage> SABOTAGES = Set.of(Sabotage.DOUBLE_SEND, Sabotage.DROP_LINE);

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int WORKERS = 2;
  private static final List<Fault> ON_THE_WIRE =
      List.of(
          Fault.ERROR_BEFORE,
          Fault.ERROR_AFTER,
          Fault.LOST_ANSWER,
          Fault.SLOW_ANSWER,
          Fault.REPORT_FIRST);

  private final LoopbackServer server;
  private final Notices notices;
  private final Register register;
  private final ExecutorService workers;

  private BankSimulator(
      LoopbackServer server, Notices notices, Register register, ExecutorService workers) {
    this.server = server;
    this.notices = notices;
    this.register = register;
    this.workers = workers;
  }

  /**
   * Opens the register, takes up what was under way, and serves.
   *
   * @param clock for the first business day and for times in messages
   */
  public static BankSimulator start(SimulatorOptions options, Clock clock) throws IOException {
    SharedKey key = SharedKey.in(options.keyFile());
    LocalDate today = EndingDay.businessDay(LocalDate.now(clock.withZone(CHINA)));
    Register register = Register.open(options.data(), today);
    ExecutorService workers =
        Executors.newFixedThreadPool(
            WORKERS, Thread.ofPlatform().daemon().name("files-", 1).factory());
    ProcessingFiles processing =
        new ProcessingFiles(register, options.faults(), options.sabotage(), workers);
    Notices notices = new Notices(register, options.platform(), key, options.faults());
    EndingDay days = new EndingDay(register, processing, options.faults());
    BankApi bank =
        new BankApi(
            register,
            new TakingFiles(register),
            processing,
            new Answering(register, options.faults(), clock),
            days);
    SimApi sim =
        new SimApi(
            register, new PayingIn(register, notices, clock), new ClosingAccount(register), days);
    LoopbackServer server = LoopbackServer.on(options.port());
    processing.resume();
    notices.resume();
    server.serve(new Gate(key, bank, sim, new Troubles(options.faults(), "banks", ON_THE_WIRE)));
    return new BankSimulator(server, notices, register, workers);
  }

  @Override
  public int port() {
    return server.port();
  }

  /** Ends it; what is on disk stays. */
  @Override
  public void close() {
    server.close();
    workers.shutdown();
    notices.close();
    try {
      register.close();
    } catch (IOException e) {
      System.err.println("The register could not be closed: " + e.getMessage());
    }
  }

  /** Runs until the process is ended. */
  public static void main(String[] words) throws IOException, InterruptedException {
    SimulatorProcess.run("bank", words, SABOTAGES, options -> start(options, Clock.systemUTC()));
  }
}
