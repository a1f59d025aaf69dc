package org.fachui.system.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fachui.devstack.processes.Server;
import org.fachui.devstack.processes.Waiting;
import org.fachui.system.client.Pause;
import org.fachui.system.client.Tokens;

/**
 * Faults of two replicas and of the stores below them. Whatever is done to one replica lasts until
 * the other one has all leases and people go on bidding there; what wakes up after that is a zombie
 * that still believes to hold them. For one thread.
 */
public final class ReplicaFaults {

  /** A lease lasts four seconds, and so does a transaction that fell silent. */
  private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(30);

  private static final Duration GIVES_UP_WITHIN = Duration.ofSeconds(60);
  private static final Duration GOES_ON_WITHIN = Duration.ofSeconds(90);

  /** How people get on with their bids. */
  @FunctionalInterface
  public interface Bidding {
    /** How many bids were told as recorded so far. */
    long recorded();
  }

  private final Replica first;
  private final Replica second;
  private final Leases leases;
  private final Bidding bidding;
  private final List<String> done = new ArrayList<>();

  public ReplicaFaults(Replica first, Replica second, Tokens tokens, Bidding bidding) {
    this.first = first;
    this.second = second;
    this.leases = new Leases(tokens);
    this.bidding = bidding;
  }

  public Replica first() {
    return first;
  }

  public Replica second() {
    return second;
  }

  /** What was done so far, one sentence each. */
  public List<String> done() {
    return List.copyOf(done);
  }

  /**
   * Stops a replica in its tracks until the other one has taken over, and then lets it go on.
   *
   * @param longer it stands still so much longer than that
   */
  public void freezeUntilTakenOver(Replica one, Duration longer) throws IOException {
    long began = System.nanoTime();
    one.server().freeze();
    try {
      takenOver(one);
      goesOn(8);
      Pause.REAL.of(longer);
    } finally {
      one.server().thaw();
    }
    goesOn(12);
    done.add("%s frozen for %s and thawed".formatted(one.node(), since(began)));
  }

  /** Kills a replica, waits until the other one has taken over, and starts it again. */
  public void killUntilTakenOver(Replica one) throws IOException {
    long began = System.nanoTime();
    one.server().kill9();
    takenOver(one);
    String away = since(began);
    goesOn(8);
    one.server().start();
    goesOn(8);
    done.add("%s killed, its leases taken over after %s".formatted(one.node(), away));
  }

  /** A store that stands still and then goes on as if nothing had been. */
  public void freeze(Server store, Duration time) throws IOException {
    store.freeze();
    try {
      Pause.REAL.of(time);
    } finally {
      store.thaw();
    }
    goesOn(12);
    done.add("%s frozen for %d ms and thawed".formatted(store.name(), time.toMillis()));
  }

  /**
   * Fills the disk of a store until it gives up by itself, then makes room and starts it again.
   *
   * @param bytes the size beyond which none of its files may grow
   */
  public void fillDisk(Server store, long bytes) throws IOException {
    FullDisk.at(store, bytes);
    if (!Waiting.until(GIVES_UP_WITHIN, () -> store.pid().isEmpty())) {
      throw new IOException(store.name() + " goes on although its disk is full");
    }
    store.start();
    goesOn(12);
    done.add(store.name() + " gave up on a full disk");
  }

  /** Notes a fault that was done elsewhere. */
  public void note(String sentence) {
    done.add(sentence);
  }

  /** Kills a store and starts it again. */
  public void kill(Server store) throws IOException {
    store.kill9();
    store.start();
    goesOn(12);
    done.add(store.name() + " killed");
  }

  /**
   * Waits until so many more bids are recorded.
   *
   * @throws IOException when they do not come: bidding has come to a standstill
   */
  public void goesOn(int more) throws IOException {
    long wanted = bidding.recorded() + more;
    if (!Waiting.until(GOES_ON_WITHIN, () -> bidding.recorded() >= wanted)) {
      throw new IOException("bidding stands still after " + done);
    }
  }

  private void takenOver(Replica from) throws IOException {
    Replica to = from.equals(first) ? second : first;
    if (!Waiting.until(TAKEN_OVER_WITHIN, () -> leases.allAt(to.server(), to.node()))) {
      throw new IOException(to.node() + " has not taken over from " + from.node());
    }
  }

  private static String since(long beganNanos) {
    return (System.nanoTime() - beganNanos) / 1_000_000 + " ms";
  }
}
