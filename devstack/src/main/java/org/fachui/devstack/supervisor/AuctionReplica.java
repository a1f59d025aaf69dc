package org.fachui.devstack.supervisor;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fachui.devstack.payara.PayaraServer;
import org.fachui.devstack.payara.PayaraSettings;
import org.fachui.devstack.processes.Ports;

/**
 * Another replica of the auction service alone, over the stores of a stack: a server of its own
 * with ports and a name of its own. It is its maker's: a stack neither starts nor ends it.
 */
public final class AuctionReplica {
  private static final int HEAP_MB = 512;

  private AuctionReplica() {}

  /**
   * A replica that is not started.
   *
   * @param node its name in leases; also its log's and its folder's
   * @param other configuration that differs from the stack's, by environment variable; asked for at
   *     no other time than now
   */
  public static PayaraServer of(Stack stack, String node, Map<String, String> other) {
    Path home = stack.options().home();
    List<Integer> ports = Ports.some(2);
    return new PayaraServer(
        new PayaraSettings(
            node,
            Stack.payaraJar(home),
            stack.options().data().resolve(node),
            ports.getFirst(),
            List.of(Stack.auction(home)),
            stack.options().jit(),
            HEAP_MB),
        stack.logs(),
        () -> configuration(stack, node, ports.getLast(), other));
  }

  private static Map<String, String> configuration(
      Stack stack, String node, int door, Map<String, String> other) {
    Map<String, String> all = new HashMap<>(stack.configuration());
    all.put("FACHUI_NODE", node);
    all.put("FACHUI_DOOR_PORT", Integer.toString(door));
    all.putAll(other);
    return all;
  }
}
