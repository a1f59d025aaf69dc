package org.fachui.system.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.fachui.devstack.processes.Ports;
import org.fachui.devstack.stores.RedisServer;
import org.fachui.devstack.stores.Secrets;
import org.fachui.devstack.stores.Software;
import org.fachui.devstack.supervisor.Stack;

/**
 * A wire to the stack's Redis that can lead to a second one instead, begun from a copy of the
 * first's files: a replica that was promoted while somebody still speaks to the old primary. Both
 * then take writes.
 */
public final class SplitRedis implements AutoCloseable {

  private final Stack stack;
  private final FaultProxy wire;
  private final RedisServer second;

  private SplitRedis(Stack stack, FaultProxy wire, RedisServer second) {
    this.stack = stack;
    this.wire = wire;
    this.second = second;
  }

  /** A wire that leads to the stack's Redis. */
  public static SplitRedis of(Stack stack) throws IOException {
    Path data = stack.options().data();
    RedisServer second =
        new RedisServer(
            data.resolve("redis-2"),
            data.resolve("redis-2-logs"),
            Ports.some(1).getFirst(),
            new Software(stack.options().software()),
            new Secrets(data));
    FaultProxy wire = FaultProxy.before(stack.redis().port(), () -> WireFault.NONE, Duration.ZERO);
    return new SplitRedis(stack, wire, second);
  }

  /** The address of Redis for whoever is to be at the other end of the wire. */
  public URI url() {
    URI first = stack.redis().url();
    return URI.create("redis://" + first.getUserInfo() + "@127.0.0.1:" + wire.port());
  }

  /** From now on the wire leads to a copy of what the first Redis holds. */
  public void split() throws IOException {
    second.wipe();
    FolderCopy.of(stack.redis().appendOnlyFolder(), second.appendOnlyFolder());
    second.start();
    wire.leadTo(second.port());
  }

  /** The second one is gone, and the wire leads to the first again. */
  public void heal() throws IOException {
    wire.leadTo(stack.redis().port());
    second.kill9();
  }

  @Override
  public void close() throws IOException {
    wire.close();
    if (second.pid().isPresent()) {
      second.kill9();
    }
  }
}
