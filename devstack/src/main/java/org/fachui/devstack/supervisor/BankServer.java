package org.fachui.devstack.supervisor;

import java.net.URI;
import java.nio.file.Path;

/** The simulated bank in a JVM of its own. */
public final class BankServer extends SimulatorServer {
  private static final String MAIN = "org.fachui.simulators.bank.BankSimulator";

  /**
   * Nothing is started yet.
   *
   * @param folder its register; made when missing
   * @param logs where {@code bank.log} lies
   * @param platform the services, which it tells of credits
   * @param key what it shares with them
   */
  public BankServer(Path folder, Path logs, int port, URI platform, String key) {
    super("bank", MAIN, folder, logs, port, platform, key);
  }
}
