package org.fachui.system.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.fachui.devstack.identity.TokenClient;
import org.fachui.devstack.processes.Server;
import org.fachui.devstack.supervisor.Stack;
import org.fachui.devstack.supervisor.StackOptions;
import org.fachui.system.client.CourtDesk;
import org.fachui.system.client.Lots;
import org.fachui.system.client.Tokens;
import org.fachui.system.http.Site;
import org.jspecify.annotations.Nullable;

/**
 * A whole stack of the built WARs, started once in a JVM on fresh data and ended with it. The base
 * port is {@code -Dfachui.system.port}, by default {@value #PORT}.
 */
public final class SystemStack {

  private static final int PORT = 20600;
  private static final int PORTS_EACH = 20;
  private static final int PLACES = 4;

  /** Kept open: closing it would give its place away. */
  private static @Nullable FileChannel lock;

  private static @Nullable SystemStack shared;

  private final Stack stack;
  private final Tokens tokens;

  private SystemStack(Stack stack) {
    this.stack = stack;
    this.tokens = new TokenClient(stack.provider().issuer().toString())::tokenFor;
  }

  /** The stack of this JVM, with everything running; the first call starts it. */
  public static synchronized SystemStack running() {
    SystemStack known = shared;
    if (known == null) {
      known = new SystemStack(fresh());
      shared = known;
    }
    known.stack.start();
    return known;
  }

  private static Stack fresh() {
    StackOptions defaults = StackOptions.defaults();
    Path software = defaults.software();
    int place = freePlace(defaults.home().resolve("system-tests/target"));
    StackOptions options =
        defaults
            .withPort(Integer.getInteger("fachui.system.port", PORT) + place * PORTS_EACH)
            .withData(defaults.home().resolve("system-tests/target/stack-" + place))
            .withSoftware(software);
    Stack stack = Stack.of(options);
    stack.wipe();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack), "end-system-stack"));
    return stack;
  }

  /**
   * JVMs run beside each other, each with a stack of its own; the lock lasts as long as the JVM.
   */
  private static int freePlace(Path folder) {
    try {
      for (int place = 0; place < PLACES; place++) {
        FileChannel file =
            FileChannel.open(
                folder.resolve("stack-" + place + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        if (file.tryLock() != null) {
          lock = file;
          return place;
        }
        file.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("all " + PLACES + " places for a stack are taken");
  }

  /** The data are thrown away: nothing needs to end in order, and a build does not wait. */
  private static void end(Stack stack) {
    stack.servers().stream().filter(server -> server.pid().isPresent()).forEach(Server::kill9);
  }

  public Stack stack() {
    return stack;
  }

  public Site site() {
    return new Site(stack.website());
  }

  public Tokens tokens() {
    return tokens;
  }

  public Lots lots() {
    return new Lots(site());
  }

  /** The desk of the court 浙0106. */
  public CourtDesk desk() {
    return new CourtDesk(site(), tokens, "chen", "zhao");
  }

  /** A folder for what a test keeps; emptied at the next build. */
  public Path folder(String name) {
    return stack.options().home().resolve("system-tests/target/runs").resolve(name);
  }
}
