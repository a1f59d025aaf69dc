package org.fachui.system.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.fachui.system.client.LogEntry.Answered;
import org.fachui.system.client.LogEntry.Sent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BidderTest {

  private static final UUID LOT = new UUID(0x7000, Long.MIN_VALUE);
  private static final UUID KEY = new UUID(0x7001, Long.MIN_VALUE);
  private static final String PATH = "/auction/api/lots/" + LOT + "/bids";

  private final List<Duration> pauses = new ArrayList<>();
  private long nowMs = 1_000_000;
  private AScriptedService service;
  private BidderLog log;

  @BeforeEach
  void start() throws IOException {
    service = new AScriptedService();
    log = BidderLog.inMemory("bidder-001");
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void aRecordedBidIsWrittenDownWithItsWholeAnswer() {
    service.answers(201, "{\"seq\":7,\"amountFen\":500,\"endAt\":\"2026-01-01T00:00:00.000Z\"}");

    BidAnswer answer = send();

    assertThat(answer)
        .isInstanceOfSatisfying(
            BidAnswer.Recorded.class, r -> assertThat(r.amountFen()).isEqualTo(500));
    assertThat(log.entries()).hasSize(2);
    assertThat(log.entries().getFirst()).isInstanceOf(Sent.class);
    assertThat(log.entries().getLast())
        .isInstanceOfSatisfying(Answered.class, a -> assertThat(a.body()).contains("\"seq\":7"));
  }

  @Test
  void aBrokenConnectionAndATemporaryRefusalAreRepeatedWithTheSameKey() {
    service
        .breaksOff()
        .answers(503, "{\"reason\":\"TOO_BUSY\"}", "2")
        .answers(429, "{\"reason\":\"RATE_LIMITED\"}", "1")
        .answers(201, "{\"amountFen\":500}");

    assertThat(send()).isInstanceOf(BidAnswer.Recorded.class);
    assertThat(service.heard()).hasSize(4).containsOnly("POST " + PATH + " " + KEY);
    assertThat(pauses)
        .containsExactly(Duration.ofMillis(100), Duration.ofSeconds(2), Duration.ofSeconds(1));
  }

  @Test
  void aRefusalIsFinalAndSaysWhatWouldBeAccepted() {
    service.answers(422, "{\"reason\":\"BELOW_STEP\",\"accepted\":{\"minimumFen\":900}}");

    assertThat(send())
        .isInstanceOfSatisfying(
            BidAnswer.Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo("BELOW_STEP");
              assertThat(refused.minimumFen()).isEqualTo(900);
            });
    assertThat(service.heard()).hasSize(1);
  }

  @Test
  void whatIsNotKnownIsAskedAboutAndThenForced() {
    service.answers(202, "{\"state\":\"UNKNOWN\"}", "1");
    for (int i = 0; i < 2; i++) {
      service.answers(200, "{\"state\":\"UNKNOWN\"}");
    }
    service.answers(202, "{\"state\":\"UNKNOWN\"}", "1");
    service.answers(200, "{\"state\":\"NOT_RECORDED\"}");

    assertThat(send()).isInstanceOf(BidAnswer.NotRecorded.class);
    assertThat(service.heard())
        .containsExactly(
            "POST " + PATH + " " + KEY,
            "GET " + PATH + "/" + KEY + " null",
            "GET " + PATH + "/" + KEY + " null",
            "POST " + PATH + "/" + KEY + "/resolution null",
            "POST " + PATH + "/" + KEY + "/resolution null");
  }

  @Test
  void aStaleEpochAfterAnAttemptInDoubtIsResolvedAndNotBelieved() {
    service
        .breaksOff()
        .answers(409, "{\"reason\":\"STALE_EPOCH\"}")
        .answers(200, "{\"state\":\"RECORDED\",\"recorded\":{\"amountFen\":500}}");

    assertThat(send()).isInstanceOf(BidAnswer.Recorded.class);
    assertThat(service.heard()).last().isEqualTo("POST " + PATH + "/" + KEY + "/resolution null");
  }

  @Test
  void patienceEnds() {
    for (int i = 0; i < 50; i++) {
      service.answers(503, "{}", "9");
    }

    assertThat(send()).isInstanceOf(BidAnswer.Unresolved.class);
    assertThat(service.heard()).hasSizeBetween(2, 10);
  }

  @Test
  void aLogInAFileIsReadBackAsItWasWritten(@TempDir Path folder) throws IOException {
    log = BidderLog.in(folder, "bidder-001");
    service.breaksOff().answers(422, "{\"reason\":\"ENDED\"}");

    send();
    log.close();

    assertThat(BidderLog.read(folder.resolve("bidder-001.jsonl")).entries())
        .isEqualTo(log.entries())
        .hasSize(4);
  }

  @Test
  void keysAreVersionSevenAndCarryThePlatformsTime() {
    UUID key = new BidKeys(() -> 1_700_000_000_123L, new Random(1)).next();

    assertThat(key.version()).isEqualTo(7);
    assertThat(key.variant()).isEqualTo(2);
    assertThat(key.getMostSignificantBits() >>> 16).isEqualTo(1_700_000_000_123L);
  }

  @Test
  void thePlatformsClockIsMeasuredByItsAnswers() throws IOException {
    for (int i = 0; i < 5; i++) {
      service.answers(200, "{\"epochMs\":1005000}");
    }

    PlatformClock clock = PlatformClock.measured(service.site(), clock());

    assertThat(clock.getAsLong()).isEqualTo(1_005_000);
  }

  private BidAnswer send() {
    BidPolicy policy =
        new BidPolicy(Duration.ofSeconds(2), Duration.ofSeconds(30), 2, Duration.ofMillis(100));
    Bidder.World world =
        new Bidder.World(service::site, () -> "token", clock(), this::pass, policy);
    try (Bidder bidder = new Bidder(world, new BidKeys(() -> nowMs, new Random(1)), log)) {
      return bidder.send(LOT, KEY, 500, 1);
    }
  }

  private InstantSource clock() {
    return () -> Instant.ofEpochMilli(nowMs);
  }

  private void pass(Duration duration) {
    pauses.add(duration);
    nowMs += duration.toMillis();
  }
}
