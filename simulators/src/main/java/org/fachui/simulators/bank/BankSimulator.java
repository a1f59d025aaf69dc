package org.fachui.simulators.bank;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fachui.simulators.bank.application.Answering;
import org.fachui.simulators.bank.application.ClosingAccount;
import org.fachui.simulators.bank.application.EndingDay;
import org.fachui.simulators.bank.application.Notices;
import org.fachui.simulators.bank.application.PayingIn;
import org.fachui.simulators.bank.application.ProcessingFiles;
import org.fachui.simulators.bank.application.SharedKey;
import org.fachui.simulators.bank.application.TakingFiles;
import org.fachui.simulators.bank.register.Register;
import org.fachui.simulators.bank.web.BankApi;
import org.fachui.simulators.bank.web.Gate;
import org.fachui.simulators.bank.web.SimApi;

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
public final class BankSimulator implements AutoCloseable {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int BACKLOG = 256;
  private static final int WORKERS = 2;

  private final HttpServer server;
  private final Notices notices;
  private final Register register;
  private final ExecutorService threads;
  private final ExecutorService workers;

  private BankSimulator(
      HttpServer server,
      Notices notices,
      Register register,
      ExecutorService threads,
      ExecutorService workers) {
    this.server = server;
    this.notices = notices;
    this.register = register;
    this.threads = threads;
    this.workers = workers;
  }

  /**
   * Opens the register, takes up what was under way, and serves.
   *
   * @param clock for the first business day and for times in messages
   */
  public static BankSimulator start(BankOptions options, Clock clock) throws IOException {
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
    HttpServer server = HttpServer.create(at(options.port()), BACKLOG);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    server.createContext("/", new Gate(key, bank, sim, options.faults()));
    processing.resume();
    notices.resume();
    server.start();
    return new BankSimulator(server, notices, register, threads, workers);
  }

  private static InetSocketAddress at(int port) throws IOException {
    return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
  }

  /** The port that it listens on; told by the system when it was started on port 0. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Ends it; what is on disk stays. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
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
    // the server's default waits for an acknowledgement between headers and body
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxReqTime", "60");
    BankOptions options;
    try {
      options = BankOptions.read(List.of(words));
    } catch (IllegalArgumentException e) {
      System.err.println("bank: " + e.getMessage());
      System.exit(2);
      return;
    }
    BankSimulator bank = start(options, Clock.systemUTC());
    Runtime.getRuntime().addShutdownHook(new Thread(bank::close, "end-bank"));
    System.out.println("bank at http://127.0.0.1:" + bank.port());
    new CountDownLatch(1).await();
  }
}
