package org.fachui.proof.bidlog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fachui.proof.bidlog.BidRecord.LotOpened;
import org.fachui.proof.bidlog.LotCommand.AddPaddle;
import org.fachui.proof.bidlog.LotCommand.CloseLot;
import org.fachui.proof.bidlog.LotCommand.OpenLot;
import org.fachui.proof.bidlog.LotCommand.PauseBidding;
import org.fachui.proof.bidlog.LotCommand.PlaceBid;
import org.fachui.proof.bidlog.LotCommand.RemovePaddle;
import org.fachui.proof.bidlog.LotCommand.ResolveKey;
import org.fachui.proof.bidlog.LotCommand.ResumeBidding;
import org.fachui.proof.bidlog.LotOutcome.Recorded;
import org.fachui.proof.bidlog.LotState.Phase;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.merkle.MerkleTree;
import org.fachui.proof.signing.Profile;
import org.fachui.proof.signing.SigningKey;

/**
 * A whole drill auction out of one seed: bids that stand and bids that are refused, matches, keys
 * that are resolved, pauses, a new epoch, commits over several lots, and a change of the signing
 * key. The same seed gives the same bytes.
 */
final class SeededAuction {
  static final long NOON = Instant.parse("2026-11-20T04:00:00.000Z").toEpochMilli();
  private static final long OPENS = NOON + 60_000;
  private static final long START = 12_000_000;
  private static final long STEP = 500_000;
  private static final Instant KEY_CHANGE = Instant.ofEpochMilli(NOON + 100_000);

  private final Random random;
  private final long firstBidEndsMs;
  private final String lot;
  private final LotModel model = new LotModel();
  private final Profile profile;
  private final MerkleTree tree;
  private final List<BidRecord> records = new ArrayList<>();
  private final List<Head> heads = new ArrayList<>();
  private final List<String> paddles = new ArrayList<>();
  private final List<SigningKey> keys;
  private long at = NOON;
  private long batch = 40;

  private SeededAuction(long seed) {
    this(seed, 0, Profile.ED25519_SHA256);
  }

  private SeededAuction(long seed, long firstBidEndsMs, Profile profile) {
    this.firstBidEndsMs = firstBidEndsMs;
    this.profile = profile;
    this.tree = new MerkleTree(profile.hashing());
    this.random = new Random(seed);
    this.lot = uuid(NOON - 86_400_000);
    this.keys =
        List.of(
            key(Instant.parse("2026-01-01T00:00:00.000Z"), KEY_CHANGE),
            key(KEY_CHANGE, Instant.parse("2027-01-01T00:00:00.000Z")));
  }

  /** A closed lot with at least so many bids, commits of one to four records. */
  static ExampleLog closed(long seed, int bids) {
    return new SeededAuction(seed).run(bids, true);
  }

  /** A closed post-auction sale: its first bid ends it so much later, and later ones extend. */
  static ExampleLog sale(long seed, int bids, long firstBidEndsMs) {
    return new SeededAuction(seed, firstBidEndsMs, Profile.ED25519_SHA256).run(bids, true);
  }

  /** A closed lot under another profile; its keys and signatures are not made from the seed. */
  static ExampleLog closed(long seed, int bids, Profile profile) {
    return new SeededAuction(seed, 0, profile).run(bids, true);
  }

  /** The same, but bidding goes on. */
  static ExampleLog goingOn(long seed, int bids) {
    return new SeededAuction(seed).run(bids, false);
  }

  /** Signs a log's records anew, as an arbiter would who breaks the rules. */
  static ExampleLog signedAnew(long seed, ExampleLog log, List<BidRecord> changed) {
    SeededAuction arbiter = new SeededAuction(seed);
    for (Head head : log.heads()) {
      while (arbiter.records.size() < head.treeSize()) {
        arbiter.append(changed.get(arbiter.records.size()));
      }
      arbiter.at = head.signed().at();
      arbiter.commit();
    }
    return ExampleLog.of(log.terms(), arbiter.records, arbiter.heads, log.keys());
  }

  private ExampleLog run(int bids, boolean toTheEnd) {
    JsonObject terms = terms();
    perform(opening(terms));
    for (int i = 1; i <= 6; i++) {
      String paddle = "P%04d".formatted(i);
      perform(new AddPaddle(paddle, Math.max(0, i - 4), commitment()));
      paddles.add(paddle);
    }
    commit();
    at = OPENS + random.nextInt(2_000);
    while (state().standing().bids() < bids) {
      step();
    }
    if (toTheEnd) {
      finish();
    }
    commit();
    return ExampleLog.of(terms, records, heads, keys.stream().map(SigningKey::statement).toList());
  }

  /** Four paddles keep their qualification, so that somebody can always outbid. */
  private void step() {
    at += random.nextInt(4_000);
    switch (random.nextInt(24)) {
      case 0 -> perform(new ResolveKey(anyPaddle(), uuid(at)));
      case 1 -> interrupt();
      case 2 ->
          perform(
              new RemovePaddle(
                  paddles.get(4 + random.nextInt(2)), "withdrawn on the bidder's own request"));
      case 3 -> perform(new AddPaddle(anyPaddle(), 0, commitment()));
      case 4 -> model.beginEpoch(model.epoch() + 1);
      case 5 -> bid(state().standing().price() + STEP - 1);
      case 6, 7, 8, 9 -> bid(state().standing().price());
      default -> bid(state().minimum() + STEP * random.nextInt(3));
    }
    if (random.nextInt(3) == 0) {
      commit();
    }
    keepTheLotOpen();
  }

  /** Bidding must not run out while there are bids to make. */
  private void keepTheLotOpen() {
    if (state().phase() == Phase.RUNNING && at > state().endAt() - 4_500) {
      at = Math.min(at, state().endAt() - 1);
      for (String paddle : paddles) {
        perform(new PlaceBid(paddle, uuid(at), state().minimum(), model.epoch(), at));
      }
    }
  }

  private void interrupt() {
    perform(new PauseBidding("平台故障 (platform fault)", at - random.nextInt(900)));
    at += 1_000 + random.nextInt(5_000);
    perform(new ResumeBidding());
    at = Math.max(at, state().opensAt());
  }

  private void bid(long amount) {
    perform(
        new PlaceBid(
            anyPaddle(), uuid(at), Math.max(1, amount), model.epoch(), at - random.nextInt(9)));
  }

  private void finish() {
    at = state().endAt() + random.nextInt(900);
    perform(new CloseLot());
  }

  private void perform(LotCommand command) {
    if (model.perform(command, at) instanceof Recorded recorded) {
      BidRecord record = recorded.record();
      append(record instanceof LotOpened opened ? named(opened) : record);
    }
  }

  private BidRecord named(LotOpened opened) {
    return profile == Profile.ED25519_SHA256
        ? opened
        : BidRecord.fromJson(opened.toJson().with("profile", new JsonText(profile.name())));
  }

  private void append(BidRecord record) {
    records.add(record);
    tree.append(record.leaf(profile.hashing()));
  }

  /** Seals what was appended since the last commit, together with up to four other lots. */
  private void commit() {
    if (!heads.isEmpty() && heads.getLast().treeSize() == tree.size()) {
      return;
    }
    List<LotRoot> touched = new ArrayList<>();
    touched.add(new LotRoot(lot, tree.size(), tree.root()));
    for (int i = random.nextInt(5); i > 0; i--) {
      touched.add(
          new LotRoot(uuid(NOON - random.nextInt(99_999)), 1L + random.nextInt(50), commitment()));
    }
    batch += 1 + random.nextInt(3);
    SigningKey key = keys.get(at < KEY_CHANGE.toEpochMilli() ? 0 : 1);
    Head.seal(key, "07", batch, at, touched).stream()
        .filter(head -> head.lot().equals(lot))
        .forEach(heads::add);
  }

  private OpenLot opening(JsonObject terms) {
    return new OpenLot(
        lot,
        OPENS,
        OPENS + 60_000,
        START,
        STEP,
        10_000,
        10_000,
        firstBidEndsMs,
        10_000,
        "DRILL-2026",
        Hash.of(CanonicalJson.bytes(terms)));
  }

  private JsonObject terms() {
    JsonObject.Builder terms = JsonObject.builder();
    if (firstBidEndsMs > 0) {
      terms.put("firstBidEndsMs", firstBidEndsMs);
    }
    if (profile != Profile.ED25519_SHA256) {
      terms.put("profile", profile.name());
    }
    return terms
        .put("lotId", lot)
        .put("title", "杭州市西湖区文三路 1 号 101 室")
        .put("titleEn", "Flat 101, 1 Wensan Road, Xihu District, Hangzhou")
        .put("description", "住宅,建筑面积 89.12 平方米。")
        .put("kind", "HOME")
        .put("place", "浙江省杭州市西湖区")
        .put("court", "浙0106")
        .put("caseNumber", "（2026）浙0106执1234号")
        .put("drill", true)
        .put("ruleSet", "DRILL-2026")
        .put("ruleSetSha256", Hash.of(new byte[] {7}).hex())
        .put("startPrice", START)
        .put("increment", STEP)
        .put("opensAt", OPENS)
        .put("endAt", OPENS + 60_000)
        .put("windowMs", 10_000)
        .put("extensionMs", 10_000)
        .put("resumeMs", 10_000)
        .put("disclosures", notices("SEIZURE", "查封情况", "首封,无轮候。", "NJA-13"))
        .put("warnings", notices("AS_IS", "瑕疵", "以实物现状为准。", "NJA-14"))
        .build();
  }

  private static JsonValue notices(String code, String title, String text, String article) {
    return new JsonArray(
        List.of(
            JsonObject.builder()
                .put("code", code)
                .put("title", title)
                .put("text", text)
                .put("article", article)
                .build()));
  }

  private LotState state() {
    return model.state().orElseThrow();
  }

  private String anyPaddle() {
    return paddles.get(random.nextInt(paddles.size()));
  }

  private Hash commitment() {
    return Hash.of(("salt " + random.nextLong()).getBytes(StandardCharsets.UTF_8));
  }

  private String uuid(long madeAt) {
    String time = "%012x".formatted(madeAt);
    return "%s-%s-7%03x-8%03x-%012x"
        .formatted(
            time.substring(0, 8),
            time.substring(8),
            random.nextInt(0x1000),
            random.nextInt(0x1000),
            random.nextLong() & 0xffff_ffff_ffffL);
  }

  private SigningKey key(Instant from, Instant to) {
    byte[] seed = new byte[32];
    random.nextBytes(seed);
    return profile == Profile.ED25519_SHA256
        ? SigningKey.ofSeed(seed, from, to)
        : SigningKey.generate(profile, from, to);
  }
}
