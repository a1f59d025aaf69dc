package org.fachui.system.mainjob;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.fachui.system.client.BidAnswer;
import org.fachui.system.client.BidKeys;
import org.fachui.system.client.BidPolicy;
import org.fachui.system.client.Bidder;
import org.fachui.system.client.BidderLog;
import org.fachui.system.client.Lots;
import org.fachui.system.client.Pause;
import org.fachui.system.client.PlatformClock;
import org.fachui.system.client.Tokens;
import org.fachui.system.http.Site;
import org.fachui.system.mainjob.Rival.Seat;
import org.fachui.system.oracle.BidKey;

/** Seats bidders at lots and keeps their logs: one log a person, however many seats he has. */
final class Room {

  private final Site site;
  private final Tokens tokens;
  private final Lots lots;
  private final PlatformClock clock;
  private final Path logs;
  private final BidPolicy policy;
  private final Random seeds;
  private final Map<String, BidderLog> bySubject = new ConcurrentHashMap<>();

  Room(Site site, Tokens tokens, Path logs, long seed) throws IOException {
    this(site, tokens, logs, seed, BidPolicy.PATIENT);
  }

  Room(Site site, Tokens tokens, Path logs, long seed, BidPolicy policy) throws IOException {
    this.policy = policy;
    this.site = site;
    this.tokens = tokens;
    this.lots = new Lots(site);
    this.clock = PlatformClock.measured(site, InstantSource.system());
    this.logs = logs;
    this.seeds = new Random(seed);
  }

  /** The platform's time, in milliseconds since 1970. */
  long platformMs() {
    return clock.getAsLong();
  }

  /**
   * A seat at a lot.
   *
   * @param way where the bidder's connection goes, such as through a wire with faults
   * @throws IOException when the platform does not tell the bidder's paddle
   */
  Seat seat(String subject, UUID lot, long incrementFen, Site way) throws IOException {
    return seat(subject, lot, incrementFen, () -> way);
  }

  /** The same for somebody who may go to several servers. */
  Seat seat(String subject, UUID lot, long incrementFen, Supplier<Site> way) throws IOException {
    Random random = new Random(seeds.nextLong());
    BidKeys keys = new BidKeys(clock, random);
    String paddle = lots.paddle(lot, tokens.of(subject));
    Bidder bidder = new Bidder(world(subject, way), keys, log(subject));
    return new Seat(bidder, keys, paddle, incrementFen, random, clock);
  }

  private Bidder.World world(String subject, Supplier<Site> way) {
    return new Bidder.World(
        way, () -> tokens.of(subject), InstantSource.system(), Pause.REAL, policy);
  }

  private BidderLog log(String subject) {
    return bySubject.computeIfAbsent(subject, s -> BidderLog.in(logs, s));
  }

  List<BidderLog> logs() {
    return List.copyOf(bySubject.values());
  }

  /** The bids that were sent and of which nobody has told the end. */
  Set<BidKey> untold() {
    Set<BidKey> untold = new HashSet<>();
    logs().forEach(log -> untold.addAll(Unsettled.in(log)));
    return untold;
  }

  /** Asks once more for every bid of which nobody has told the end. */
  long settle() {
    long open = 0;
    for (BidderLog log : logs()) {
      for (var bid : Unsettled.in(log)) {
        try (Bidder bidder =
            new Bidder(world(log.subject(), () -> site), new BidKeys(clock, new Random(0)), log)) {
          BidAnswer answer = bidder.force(UUID.fromString(bid.lot()), UUID.fromString(bid.key()));
          open += answer instanceof BidAnswer.Unresolved ? 1 : 0;
        }
      }
    }
    return open;
  }
}
