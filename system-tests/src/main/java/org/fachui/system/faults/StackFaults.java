package org.fachui.system.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.fachui.devstack.processes.Folders;
import org.fachui.devstack.processes.Server;
import org.fachui.devstack.processes.Waiting;
import org.fachui.devstack.supervisor.Stack;
import org.fachui.system.client.Pause;
import org.fachui.system.oracle.BidKey;

/**
 * Faults of the processes and disks of one stack. Each returns when the process runs again; what
 * was done is written down in order.
 */
public final class StackFaults {

  private static final Duration TAIL_WITHIN = Duration.ofSeconds(3);

  /** What was journaled before the freeze has reached its bidder by then. */
  private static final Duration ANSWERS_WITHIN = Duration.ofMillis(300);

  /** The tail that outlived this fault must be journaled before the next one takes the disk. */
  private static final Duration REPAIRED_WITHIN = Duration.ofSeconds(30);

  private final Stack stack;
  private final Path copies;
  private final List<String> done = Collections.synchronizedList(new ArrayList<>());
  private final Set<BidKey> survivors = Collections.synchronizedSet(new HashSet<>());
  private volatile int unjournaled;

  /**
   * Faults on a stack that runs.
   *
   * @param copies a folder for copies of Redis' files
   */
  public StackFaults(Stack stack, Path copies) {
    this.stack = stack;
    this.copies = copies;
  }

  /** What was done so far, one sentence each. */
  public List<String> done() {
    return List.copyOf(done);
  }

  /** Bids that were on Redis' disk after a fault that left the disk whole. */
  public Set<BidKey> survivors() {
    return Set.copyOf(survivors);
  }

  /** Bids that had passed the script and waited for the journal when Redis was killed. */
  public int unjournaled() {
    return unjournaled;
  }

  public void killKafka() {
    restart(stack.kafka(), "Kafka killed");
  }

  public void killPostgres() {
    restart(stack.postgres(), "PostgreSQL killed");
  }

  /** Kills website and services; every connection breaks. */
  public void killServices() {
    restart(stack.payara(), "services killed");
  }

  /**
   * Lets bids pass the script while the journal stands still, then kills Redis: its append-only
   * file holds bids that PostgreSQL has not seen and nobody was told of.
   *
   * @param bids how many at least, unless they do not come in time
   * @param untold the bids that were sent and of which no bidder knows the end yet
   */
  public void killRedisBeforeTheJournal(int bids, Supplier<Set<BidKey>> untold) {
    stack.postgres().freeze();
    try {
      Waiting.until(TAIL_WITHIN, () -> passed(untold.get()).size() >= bids);
      Pause.REAL.of(ANSWERS_WITHIN);
      stack.redis().kill9();
      Set<BidKey> waiting = untold.get();
      stack.redis().start();
      unjournaled = passed(waiting).size();
      done.add("Redis killed with " + unjournaled + " bids between script and journal");
      survivors.addAll(SurvivingBids.in(stack.redis()));
    } finally {
      stack.postgres().thaw();
    }
    Waiting.until(REPAIRED_WITHIN, () -> Collections.disjoint(survivors, untold.get()));
  }

  /** Kills Redis and removes its append-only file. */
  public void wipeRedis() {
    stack.redis().kill9();
    Folders.delete(stack.redis().appendOnlyFolder());
    stack.redis().start();
    done.add("Redis killed and its append-only file wiped");
  }

  /** Copies Redis' append-only file as it is now. */
  public void copyRedis() throws IOException {
    Folders.delete(copies);
    FolderCopy.of(stack.redis().appendOnlyFolder(), copies);
    done.add("Redis' append-only file copied");
  }

  /** Kills Redis and puts the copy in the place of its append-only file. */
  public void restoreRedis() throws IOException {
    stack.redis().kill9();
    Folders.delete(stack.redis().appendOnlyFolder());
    FolderCopy.of(copies, stack.redis().appendOnlyFolder());
    stack.redis().start();
    done.add("Redis killed and restored from the older copy");
  }

  private Set<BidKey> passed(Set<BidKey> waiting) {
    Set<BidKey> passed = SurvivingBids.in(stack.redis());
    passed.retainAll(waiting);
    return passed;
  }

  private void restart(Server server, String what) {
    server.kill9();
    server.start();
    done.add(what);
  }
}
