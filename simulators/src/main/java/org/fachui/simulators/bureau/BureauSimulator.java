package org.fachui.simulators.bureau;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.fachui.simulators.bureau.application.Answering;
import org.fachui.simulators.bureau.application.Hours;
import org.fachui.simulators.bureau.application.Notices;
import org.fachui.simulators.bureau.application.PayingTax;
import org.fachui.simulators.bureau.application.TakingMessages;
import org.fachui.simulators.bureau.application.Working;
import org.fachui.simulators.bureau.register.Register;
import org.fachui.simulators.bureau.web.BureauApi;
import org.fachui.simulators.bureau.web.SimApi;
import org.fachui.simulators.faults.Fault;
import org.fachui.simulators.faults.Faults;
import org.fachui.simulators.faults.Sabotage;
import org.fachui.simulators.process.LoopbackServer;
import org.fachui.simulators.process.SimulatorOptions;
import org.fachui.simulators.process.SimulatorProcess;
import org.fachui.simulators.wire.Gate;
import org.fachui.simulators.wire.SharedKey;
import org.fachui.simulators.wire.Troubles;

/**
 * The simulated bureaus, on 127.0.0.1.
 *
 * <pre>{@code
 * java -cp … org.fachui.simulators.bureau.BureauSimulator \
 *     --port 8088 --data .fachui/bureaus --key-file .fachui/bureaus.key \
 *     --platform http://127.0.0.1:8080 --seed 7 --faults none|some|heavy --sabotage none|false-enter
 * }</pre>
 *
 * <p>It is ready when {@code /sim/summary} answers 200.
 */
public final class BureauSimulator implements SimulatorProcess.Running {
  /** What it can be made to do wrong. */
  public static final Set<Sabotage> SABOTAGES = Set.of(Sabotage.FALSE_ENTER);

  private static final List<Fault> ON_THE_WIRE =
      List.of(
          Fault.ERROR_BEFORE,
          Fault.ERROR_AFTER,
          Fault.LOST_ANSWER,
          Fault.SLOW_ANSWER,
          Fault.HANG,
          Fault.OUT_OF_HOURS,
          Fault.NOTICE_FIRST,
          Fault.WRONG_ID);

  private final LoopbackServer server;
  private final Working working;
  private final Notices notices;
  private final Register register;

  private BureauSimulator(
      LoopbackServer server, Working working, Notices notices, Register register) {
    this.server = server;
    this.working = working;
    this.notices = notices;
    this.register = register;
  }

  /**
   * Opens the register, takes up what was under way, and serves.
   *
   * @param clock for times in messages and for the day of a tax
   */
  public static BureauSimulator start(SimulatorOptions options, Clock clock) throws IOException {
    SharedKey key = SharedKey.in(options.keyFile());
    Faults faults = options.faults();
    Register register = Register.open(options.data());
    Notices notices = new Notices(register, options.platform(), key, faults, clock);
    Working working = new Working(register, notices, faults, options.sabotage(), clock);
    BureauApi bureaus =
        new BureauApi(
            register,
            new TakingMessages(register, clock),
            working,
            new Answering(register, clock),
            new Hours(faults, clock),
            clock);
    SimApi sim = new SimApi(register, new PayingTax(register, working, clock));
    LoopbackServer server = LoopbackServer.on(options.port());
    working.resume();
    notices.resume();
    server.serve(new Gate(key, bureaus, sim, new Troubles(faults, "bureaus", ON_THE_WIRE)));
    return new BureauSimulator(server, working, notices, register);
  }

  @Override
  public int port() {
    return server.port();
  }

  /** Ends it; what is on disk stays. */
  @Override
  public void close() {
    server.close();
    working.close();
    notices.close();
    try {
      register.close();
    } catch (IOException e) {
      System.err.println("The register could not be closed: " + e.getMessage());
    }
  }

  /** Runs until the process is ended. */
  public static void main(String[] words) throws IOException, InterruptedException {
    SimulatorProcess.run("bureaus", words, SABOTAGES, options -> start(options, Clock.systemUTC()));
  }
}
