package org.fachui.simulators.post;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.fachui.simulators.faults.Fault;
import org.fachui.simulators.faults.Faults;
import org.fachui.simulators.faults.Sabotage;
import org.fachui.simulators.post.application.Delivering;
import org.fachui.simulators.post.application.TakingTexts;
import org.fachui.simulators.post.mail.MailCatcher;
import org.fachui.simulators.post.register.Register;
import org.fachui.simulators.post.web.SimApi;
import org.fachui.simulators.post.web.SmsApi;
import org.fachui.simulators.process.LoopbackServer;
import org.fachui.simulators.process.SimulatorOptions;
import org.fachui.simulators.process.SimulatorProcess;
import org.fachui.simulators.wire.Gate;
import org.fachui.simulators.wire.SharedKey;
import org.fachui.simulators.wire.Troubles;

/**
 * The simulated post, on 127.0.0.1: HTTP on the port that it is told, SMTP on the one after it.
 *
 * <pre>{@code
 * java -cp … org.fachui.simulators.post.PostSimulator \
 *     --port 8090 --data .fachui/post --key-file .fachui/post.key \
 *     --platform http://127.0.0.1:8080 --seed 7 --faults none|some|heavy
 * }</pre>
 *
 * <p>It is ready when {@code /sim/summary} answers 200; what arrived is at {@code /sim/mailbox}.
 */
public final class PostSimulator implements SimulatorProcess.Running {
  private static final List<Fault> ON_THE_WIRE =
      List.of(
          Fault.ERROR_BEFORE,
          Fault.ERROR_AFTER,
          Fault.LOST_ANSWER,
          Fault.SLOW_ANSWER,
          Fault.HANG,
          Fault.OUT_OF_HOURS);

  private final LoopbackServer server;
  private final MailCatcher mail;
  private final Delivering delivering;
  private final Register register;

  private PostSimulator(
      LoopbackServer server, MailCatcher mail, Delivering delivering, Register register) {
    this.server = server;
    this.mail = mail;
    this.delivering = delivering;
    this.register = register;
  }

  /** Opens the register, takes up what was under way, and serves. */
  public static PostSimulator start(SimulatorOptions options, Clock clock) throws IOException {
    SharedKey key = SharedKey.in(options.keyFile());
    Faults faults = options.faults();
    Register register = Register.open(options.data());
    Delivering delivering = new Delivering(register, options.platform(), key, faults, clock);
    SmsApi sms = new SmsApi(register, new TakingTexts(register, clock), delivering);
    LoopbackServer server = LoopbackServer.on(options.port());
    MailCatcher mail =
        new MailCatcher(options.port() == 0 ? 0 : options.port() + 1, register, faults, clock);
    delivering.resume();
    server.serve(
        new Gate(key, sms, new SimApi(register), new Troubles(faults, "sms", ON_THE_WIRE)));
    return new PostSimulator(server, mail, delivering, register);
  }

  @Override
  public int port() {
    return server.port();
  }

  /** Where e-mail is taken. */
  public int mailPort() {
    return mail.port();
  }

  /** Ends it; what is on disk stays. */
  @Override
  public void close() {
    server.close();
    mail.close();
    delivering.close();
    try {
      register.close();
    } catch (IOException e) {
      System.err.println("The register could not be closed: " + e.getMessage());
    }
  }

  /** Runs until the process is ended. */
  public static void main(String[] words) throws IOException, InterruptedException {
    Set<Sabotage> none = Set.of();
    SimulatorProcess.run("post", words, none, options -> start(options, Clock.systemUTC()));
  }
}
