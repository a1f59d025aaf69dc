package org.fachui.auction.bidding.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.signing.Profile;

/** A published lot with paddles P0001 … of bidders bidder-1 …, the last of them with a rank. */
public final class TestLot {
  private Profile profile = Profile.ED25519_SHA256;
  private UUID id = UUID.randomUUID();
  private Duration opensIn = Duration.ZERO;
  private Duration lasts = Duration.ofMinutes(10);
  private Duration window = Duration.ofSeconds(10);
  private Duration extension = Duration.ofSeconds(10);
  private long firstBidEndsMs;
  private long startPrice = 10_000;
  private long increment = 1_000;
  private int paddles = 5;
  private int ranked;

  private TestLot() {}

  /** Open at once for ten minutes; start price 10 000, increment 1 000; five paddles. */
  public static TestLot anOpenLot() {
    return new TestLot();
  }

  /** Bidding begins later. */
  public TestLot opening(Duration in) {
    opensIn = in;
    return this;
  }

  /** How long bidding lasts. */
  public TestLot lasting(Duration time) {
    lasts = time;
    return this;
  }

  /** Final window and extension. */
  public TestLot withWindow(Duration last, Duration extendsBy) {
    window = last;
    extension = extendsBy;
    return this;
  }

  /** A post-auction sale: so long after its first bid it ends. */
  public TestLot endingAfterTheFirstBid(Duration time) {
    firstBidEndsMs = time.toMillis();
    return this;
  }

  /** How many paddles. */
  public TestLot withPaddles(int count) {
    paddles = count;
    return this;
  }

  /** The last so many paddles have ranks 1, 2, … of pre-emption. */
  public TestLot withRanked(int count) {
    ranked = count;
    return this;
  }

  /** Its log is made with these algorithms. */
  public TestLot under(Profile algorithms) {
    profile = algorithms;
    return this;
  }

  /** In the bucket of another lot. */
  public TestLot beside(UUID other) {
    while (!Bucket.firstChoice(id).equals(Bucket.firstChoice(other))) {
      id = UUID.randomUUID();
    }
    return this;
  }

  /** Stores it as the catalogue does, without telling the engine. */
  public UUID publishIn(TestDatabase database) {
    Instant opens = Instant.now().plus(opensIn).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    String terms = terms(opens).toString();
    database.run(
        """
        INSERT INTO lots (id, bucket, case_id, court, title, title_en, description, kind, place,
          start_price, increment_fen, opens_at, end_at, window_ms, extension_ms, resume_ms, rule_set,
          rule_set_sha256, drill, terms, terms_sha256, published_at, published_by, search_text,
          first_bid_ends_ms, evidence_profile)
        SELECT ?, ?, id, court, 'a lot', 'a lot', '', 'HOME', '', ?, ?, ?, ?, ?, ?, 1000, 'DRILL-2026',
          ?, true, ?, ?, now(), 'chen', '', nullif(?, 0), ? FROM cases WHERE drill AND court = '浙0106'
        """,
        id,
        Bucket.firstChoice(id).digits(),
        startPrice,
        increment,
        opens.atOffset(ZoneOffset.UTC),
        opens.plus(lasts).atOffset(ZoneOffset.UTC),
        window.toMillis(),
        extension.toMillis(),
        "0".repeat(64),
        terms,
        Hash.of(terms.getBytes(UTF_8)).hex(),
        firstBidEndsMs,
        profile.name());
    for (int i = 1; i <= paddles; i++) {
      int rank = Math.max(0, i - (paddles - ranked));
      byte[] salt = new byte[32];
      database.run(
          """
          INSERT INTO paddles (lot_id, paddle, subject, rank, salt, commitment)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
          id,
          "P%04d".formatted(i),
          "bidder-" + i,
          rank,
          salt,
          Hash.of(("bidder-" + i).getBytes(UTF_8)).hex());
    }
    return id;
  }

  private JsonObject terms(Instant opens) {
    JsonObject.Builder terms = JsonObject.builder();
    if (firstBidEndsMs > 0) {
      terms.put("firstBidEndsMs", firstBidEndsMs);
    }
    if (profile != Profile.ED25519_SHA256) {
      terms.put("profile", profile.name());
    }
    return terms
        .put("lotId", id.toString())
        .put("title", "a lot")
        .put("titleEn", "a lot")
        .put("description", "")
        .put("kind", "HOME")
        .put("place", "")
        .put("court", "浙0106")
        .put("caseNumber", "（2026）浙0106执99999999号")
        .put("drill", true)
        .put("ruleSet", "DRILL-2026")
        .put("ruleSetSha256", "0".repeat(64))
        .put("startPrice", startPrice)
        .put("increment", increment)
        .put("opensAt", opens.toEpochMilli())
        .put("endAt", opens.plus(lasts).toEpochMilli())
        .put("windowMs", window.toMillis())
        .put("extensionMs", extension.toMillis())
        .put("resumeMs", 1000)
        .put("disclosures", new JsonArray(java.util.List.of()))
        .put("warnings", new JsonArray(java.util.List.of()))
        .build();
  }
}
