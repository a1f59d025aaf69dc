package org.fachui.devstack.supervisor;

import java.net.URI;
import java.nio.file.Path;

/** The simulated post, SMS gateway and mail server, in a JVM of its own. */
public final class PostServer extends SimulatorServer {
  private static final String MAIN = "org.fachui.simulators.post.PostSimulator";

  /**
   * Nothing is started yet.
   *
   * @param folder its register; made when missing
   * @param logs where {@code post.log} lies
   * @param port for HTTP; e-mail is taken on the one after it
   * @param platform the services, which it tells what became of messages
   * @param key what it shares with them
   */
  public PostServer(Path folder, Path logs, int port, URI platform, String key) {
    super("post", MAIN, folder, logs, port, platform, key);
  }

  /** Where e-mail is taken. */
  public int mailPort() {
    return port() + 1;
  }
}
