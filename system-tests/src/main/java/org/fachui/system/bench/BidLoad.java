package org.fachui.system.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fachui.devstack.identity.TokenClient;
import org.fachui.devstack.processes.Waiting;
import org.fachui.devstack.supervisor.Stack;
import org.fachui.system.client.BidKeys;
import org.fachui.system.client.CourtDesk;
import org.fachui.system.client.DrillLot;
import org.fachui.system.client.LotView;
import org.fachui.system.client.Lots;
import org.fachui.system.client.PlatformClock;
import org.fachui.system.client.Tokens;
import org.fachui.system.http.Answer;
import org.fachui.system.http.Json;
import org.fachui.system.http.Request;
import org.fachui.system.http.Site;

/** Bids over HTTP as people's clients do, with tokens, on lots published for it. */
final class BidLoad {

  private static final int PAGE = 1000;

  /** How many the drill has. */
  private static final int BIDDERS = 500;

  /**
   * One phase.
   *
   * @param perSecond accepted bids a second
   * @param refused answers that recorded nothing, by status and reason
   */
  record Result(
      String name,
      double perSecond,
      double acceptedShare,
      double p50Ms,
      double p99Ms,
      Map<String, Long> refused,
      Map<String, Double> cpu) {}

  private final Stack stack;
  private final Site site;
  private final Site bids;
  private final Tokens tokens;
  private final CourtDesk desk;
  private final Lots lots;
  private final BidKeys keys;

  private final List<BenchLot> used = new ArrayList<>();

  /**
   * @param bids where bids are sent; everything else goes to the website's address
   */
  BidLoad(Stack stack, Site bids) throws IOException {
    this.stack = stack;
    this.site = new Site(stack.website());
    this.bids = bids;
    this.tokens = new TokenClient(stack.provider().issuer().toString())::tokenFor;
    this.desk = new CourtDesk(site, tokens, "chen", "zhao");
    this.lots = new Lots(site);
    this.keys = new BidKeys(PlatformClock.measured(site, InstantSource.system()), new Random(4));
  }

  private static List<String> people(int from, int count) {
    return IntStream.range(from, from + count).mapToObj("bidder-%03d"::formatted).toList();
  }

  /**
   * As many bidders as connections, all on one lot.
   *
   * @param perSecond of all together; 0 for as fast as the answers come
   */
  Result hot(int bidders, Duration time, double perSecond) throws IOException {
    List<String> people = people(1, bidders);
    List<BenchLot> lot = List.of(open(publish(people)));
    Tally tally = new Tally();
    List<BidTalker> talkers = new ArrayList<>();
    for (String person : people) {
      talkers.add(new BidTalker(bids.host(), List.of(tokens.of(person)), lot, keys, tally));
    }
    String name = "one hot lot, " + bidders + " bidders" + (perSecond > 0 ? ", paced" : "");
    return run(name, talkers, tally, time, perSecond);
  }

  /** Publishes lots, each for two bidders of one connection. */
  List<BenchLot> publishMany(int count, int connections) throws IOException {
    List<UUID> published = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      published.add(publish(pair(i % connections)));
    }
    List<BenchLot> opened = new ArrayList<>();
    for (UUID id : published) {
      opened.add(open(id));
    }
    return opened;
  }

  /** A lot for so many bidders, whose numbers begin there; open. */
  BenchLot lotFor(int from, int count) throws IOException {
    return open(publish(people(from, count)));
  }

  /** Two bidders on one lot and eight on another, in turn: each fifth bid moves the first. */
  Result onTwo(BenchLot first, int firstFrom, BenchLot other, int otherFrom, Load load)
      throws IOException {
    Tally tally = new Tally();
    List<BidTalker> talkers = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      talkers.add(talker(people(firstFrom + i, 1), first, tally));
      for (String person : people(otherFrom + 4 * i, 4)) {
        talkers.add(talker(List.of(person), other, tally));
      }
    }
    return run("two lots, paced", talkers, tally, load.time(), load.perSecond());
  }

  /**
   * Bids of so many paddles on one lot, and of two others on each of so many lots.
   *
   * @param paddles the two of a lot come after them, and all of them are bidders of the drill
   */
  MixedLoad mixed(int paddles, int count) throws IOException {
    List<UUID> published = new ArrayList<>();
    List<List<String>> bidders = new ArrayList<>();
    bidders.add(people(1, paddles));
    for (int i = 0; i < count; i++) {
      bidders.add(people(1 + paddles + 2 * (i % ((BIDDERS - paddles) / 2)), 2));
    }
    for (List<String> people : bidders) {
      published.add(publish(people));
    }
    List<MixedBids.Table> tables = new ArrayList<>();
    for (int i = 0; i < published.size(); i++) {
      List<String> theirs = bidders.get(i).stream().map(tokens::of).toList();
      tables.add(new MixedBids.Table(open(published.get(i)), theirs));
    }
    return new MixedLoad(bids, tables.getFirst(), tables.subList(1, tables.size()), keys);
  }

  /** How long and how fast. */
  record Load(Duration time, double perSecond) {}

  private BidTalker talker(List<String> people, BenchLot lot, Tally tally) {
    List<String> theirs = people.stream().map(tokens::of).toList();
    return new BidTalker(bids.host(), theirs, List.of(lot), keys, tally);
  }

  private static List<String> pair(int connection) {
    return people(1 + 2 * connection, 2);
  }

  /** Every connection bids on its own share of the lots, two bidders in turn. */
  Result many(List<BenchLot> all, int connections, Duration time) throws IOException {
    Tally tally = new Tally();
    List<BidTalker> talkers = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      List<BenchLot> own = new ArrayList<>();
      for (int j = i; j < all.size(); j += connections) {
        own.add(all.get(j));
      }
      List<String> both = pair(i).stream().map(tokens::of).toList();
      talkers.add(new BidTalker(bids.host(), both, own, keys, tally));
    }
    return run(all.size() + " lots, " + 2 * connections + " bidders", talkers, tally, time, 0);
  }

  private Result run(
      String name, List<BidTalker> talkers, Tally tally, Duration time, double perSecond)
      throws IOException {
    InetSocketAddress address = new InetSocketAddress(bids.base().getHost(), bids.base().getPort());
    Map<String, Duration> before = CpuShares.now(stack);
    Duration took =
        perSecond > 0
            ? ClosedLoop.paced(address, talkers, time, perSecond)
            : ClosedLoop.atFullSpeed(address, talkers, time);
    Map<String, Double> cpu = CpuShares.between(before, CpuShares.now(stack), took);
    return new Result(
        name,
        tally.accepted() / (took.toNanos() / 1e9),
        tally.acceptedShare(),
        tally.latencies().percentileMs(50),
        tally.latencies().percentileMs(99),
        tally.refused(),
        cpu);
  }

  private UUID publish(List<String> people) throws IOException {
    Map<String, Integer> ranks = new LinkedHashMap<>();
    people.forEach(person -> ranks.put(person, 0));
    return desk.publish(
        new DrillLot("Bench", BenchLot.START_FEN, 1, Duration.ZERO, Duration.ofHours(6), ranks));
  }

  private BenchLot open(UUID id) throws IOException {
    if (!Waiting.until(Duration.ofSeconds(30), () -> isOpen(id))) {
      throw new IOException("the lot " + id + " did not open");
    }
    BenchLot lot = new BenchLot(id, lots.view(id).map(LotView::epoch).orElse(0L));
    used.add(lot);
    return lot;
  }

  private boolean isOpen(UUID id) {
    return lots.view(id).filter(LotView::isOpen).isPresent();
  }

  /** How many acknowledged bids the journal does not have as they were acknowledged. */
  long acknowledgedLost() throws IOException {
    long lost = 0;
    for (BenchLot lot : used) {
      Map<UUID, Long> acknowledged = lot.acknowledged();
      strikeJournaled(lot.id(), acknowledged);
      lost += acknowledged.size();
    }
    return lost;
  }

  private void strikeJournaled(UUID lot, Map<UUID, Long> acknowledged) throws IOException {
    long after = 0;
    long last = 1;
    while (after < last && !acknowledged.isEmpty()) {
      Answer answer =
          site.ask(
              Request.get(
                  "/auction/api/lots/" + lot + "/records?after=" + after + "&limit=" + PAGE));
      JsonNode page = Json.parse(answer.text());
      last = page.path("lastSeq").asLong();
      JsonNode records = page.path("records");
      if (records.isEmpty()) {
        return;
      }
      for (JsonNode record : records) {
        if (record.path("kind").asText().equals("BID")) {
          acknowledged.remove(
              UUID.fromString(record.path("bidId").asText()), record.path("amount").asLong());
        }
        after = record.path("seq").asLong();
      }
    }
  }
}
