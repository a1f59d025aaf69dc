package org.fachui.auction.bidding.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fachui.auction.bidding.application.BidOutcome;
import org.fachui.auction.bidding.application.LiveState;
import org.fachui.auction.bidding.infrastructure.BidEngine;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.bidding.infrastructure.EngineSeams;
import org.fachui.auction.bidding.infrastructure.EngineSettings;
import org.fachui.auction.bidding.infrastructure.EvidenceKeys;
import org.fachui.auction.bidding.infrastructure.SecondCopy;
import org.fachui.auction.bidding.model.BidKey;
import org.fachui.auction.evidence.EvidenceLog;
import org.fachui.proof.bidlog.KeyRing;
import org.fachui.proof.signing.Profile;
import org.fachui.proof.signing.SigningKey;

/** A running engine with the few verbs that tests speak in. */
public final class TestEngine implements AutoCloseable {
  /** Longer than anything here takes, on a loaded machine too. */
  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String PEM =
      SigningKey.generate(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)).toPem();
  private static final String GUOMI_PEM =
      SigningKey.generate(Profile.SM2_SM3, Instant.EPOCH, Instant.EPOCH.plusSeconds(1)).toPem();

  private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
  private final EngineDatabase journal;
  private final EngineDatabase readers;
  private final BidEngine engine;
  private final KeyRing keys;

  /** Starts an engine. */
  public TestEngine(TestDatabase database, URI redis, String node, EngineSeams seams) {
    this(database, redis, node, seams, Optional.empty());
  }

  private TestEngine(
      TestDatabase database,
      URI redis,
      String node,
      EngineSeams seams,
      Optional<Function<Profile, SigningKey>> turns) {
    journal = new EngineDatabase(database.journaling(), 4);
    readers = new EngineDatabase(database.source(), 8);
    SigningKey key = new EvidenceKeys(journal, clock).of(PEM);
    SigningKey guomi =
        new EvidenceKeys(journal, clock).of(Profile.SM2_SM3, GUOMI_PEM, Instant.EPOCH);
    keys = new KeyRing(List.of(key.statement(), guomi.statement()));
    var settings =
        new EngineSettings(
            node,
            redis,
            2,
            Duration.ofMillis(500),
            Duration.ofSeconds(3),
            Duration.ofSeconds(2),
            100_000,
            100_000,
            SecondCopy.NONE);
    engine =
        new BidEngine(
            settings,
            journal,
            readers,
            turns.orElse(profile -> profile == Profile.SM2_SM3 ? guomi : key),
            clock,
            seams);
    engine.start();
  }

  /** Signs with whatever key it is given. */
  public static TestEngine signing(
      TestDatabase database, URI redis, Function<Profile, SigningKey> turns) {
    return new TestEngine(database, redis, "node-1", EngineSeams.none(), Optional.of(turns));
  }

  /** As shipped. */
  public static TestEngine shipped(TestDatabase database, URI redis) {
    return new TestEngine(database, redis, "node-1", EngineSeams.none());
  }

  /** Its parts. */
  public BidEngine parts() {
    return engine;
  }

  /** Opens a published lot; waits until the engine is ready for that. */
  public void open(UUID lot) {
    until("lot " + lot + " is opened", () -> engine.opening().open(lot));
  }

  /** Places a bid with a new key. */
  public BidOutcome bid(UUID lot, String bidder, long amount) {
    return bid(lot, bidder, TestKeys.fresh(), amount);
  }

  /** Places a bid with this key, with the epoch that the state says. */
  public BidOutcome bid(UUID lot, String bidder, BidKey key, long amount) {
    return begin(lot, bidder, key, amount, state(lot).epoch()).join();
  }

  /** Sends a bid and does not wait. */
  public CompletableFuture<BidOutcome> begin(
      UUID lot, String bidder, BidKey key, long amount, long epoch) {
    return engine
        .placing()
        .place(lot, bidder, key, amount, epoch, engine.placing().arrival(clock))
        .orElseThrow()
        .toCompletableFuture();
  }

  /** The journaled state. */
  public LiveState state(UUID lot) {
    return engine.liveStates().of(lot).orElseThrow();
  }

  /** The keys that sign heads. */
  public KeyRing keys() {
    return keys;
  }

  /** The exported log. */
  public byte[] evidence(UUID lot) {
    var out = new ByteArrayOutputStream();
    try {
      new EvidenceLog(readers).file(lot).orElseThrow().write(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /** Polls until something holds; fails with its name after {@link #PATIENCE}. */
  public static void until(String what, BooleanSupplier holds) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("waited " + PATIENCE + " in vain until " + what);
      }
      java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
    }
  }

  /** Polls until something is there; fails with its name after {@link #PATIENCE}. */
  public static <T> T awaited(String what, Supplier<Optional<T>> found) {
    List<T> there = new ArrayList<>(1);
    until(
        what,
        () -> {
          found.get().ifPresent(there::add);
          return !there.isEmpty();
        });
    return there.getFirst();
  }

  @Override
  public void close() {
    engine.close();
    journal.close();
    readers.close();
  }
}
