package org.fachui.system.stack;

import java.nio.file.Path;
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
    StackOptions options =
        defaults
            .withPort(Integer.getInteger("fachui.system.port", PORT))
            .withData(defaults.home().resolve("system-tests/target/stack"))
            .withSoftware(software);
    Stack stack = Stack.of(options);
    stack.wipe();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack), "end-system-stack"));
    return stack;
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
