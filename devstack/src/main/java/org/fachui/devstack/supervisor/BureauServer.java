package org.fachui.devstack.supervisor;

import java.net.URI;
import java.nio.file.Path;

/** The simulated bureaus, all of them in one JVM of their own. */
public final class BureauServer extends SimulatorServer {
  private static final String MAIN = "org.fachui.simulators.bureau.BureauSimulator";

  /**
   * Nothing is started yet.
   *
   * @param folder their register; made when missing
   * @param logs where {@code bureaus.log} lies
   * @param platform the services, which they tell how messages move on
   * @param key what they share with them
   */
  public BureauServer(Path folder, Path logs, int port, URI platform, String key) {
    super("bureaus", MAIN, folder, logs, port, platform, key);
  }
}
