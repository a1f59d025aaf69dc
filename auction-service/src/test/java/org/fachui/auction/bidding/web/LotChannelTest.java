package org.fachui.auction.bidding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fachui.auction.bidding.application.LiveState;
import org.fachui.auction.bidding.model.LotState;
import org.junit.jupiter.api.Test;

class LotChannelTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private final LotChannel channel = new LotChannel(new UUID(0, 1), state(1, 0, NOW));

  private static LiveState state(long epoch, long seq, Instant read) {
    UUID lot = new UUID(0, 1);
    return new LiveState(
        lot, LotState.OPEN, seq, epoch, seq, null, null, 10_000, NOW, NOW, null, null, read);
  }

  private static List<String> records(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(seq -> "{\"seq\":" + seq + "}").toList();
  }

  @Test
  void whateverClientsClaimToHaveSeenFewTextsAreKept() {
    channel.add(1, records(1, 150));
    channel.show(state(1, 150, NOW));
    Set<byte[]> kept = Collections.newSetFromMap(new IdentityHashMap<>());

    for (long seen = -5_000; seen < 5_000; seen++) {
      kept.add(channel.shown().frame(seen));
    }
    kept.add(channel.shown().frame(Long.MAX_VALUE));

    assertThat(kept).hasSize(101);
    assertThat(channel.shown().after(Long.MAX_VALUE)).contains("\"records\":[]");
    assertThat(channel.shown().after(149)).contains("[{\"seq\":150}]");
    assertThat(channel.shown().after(0)).contains("[{\"seq\":51},").doesNotContain("\"seq\":50}");
  }

  @Test
  void whatWasReadEarlierIsNotShownLater() {
    channel.show(state(1, 11, NOW));
    long version = channel.shown().version();

    channel.show(state(1, 10, NOW.plusSeconds(1)));
    channel.show(state(1, 11, NOW.minusSeconds(1)));

    assertThat(channel.shown().version()).isEqualTo(version);
    assertThat(channel.shown().seq()).isEqualTo(11);
  }

  @Test
  void nobodyIsToldTwiceWhatOnlyTheClockMadeNew() {
    channel.show(state(1, 11, NOW));
    long version = channel.shown().version();

    channel.show(state(1, 11, NOW.plusSeconds(1)));

    assertThat(channel.shown().version()).isEqualTo(version);
    assertThat(channel.shown().after(11)).contains("\"serverTime\":\"2026-11-22T08:00:01.000Z\"");
    channel.show(state(1, 12, NOW.plusSeconds(2)));
    assertThat(channel.shown().version()).isEqualTo(version + 1);
  }

  @Test
  void aNewEpochIsNewerWhateverItsNumber() {
    channel.show(state(1, 11, NOW));

    channel.show(state(2, 9, NOW));

    assertThat(channel.shown().seq()).isEqualTo(9);
  }

  @Test
  void recordsOfAnotherReplicaAreNotKeptForEver() {
    for (int from = 1; from <= 2_000; from += 100) {
      channel.add(from, records(from, from + 99));
    }
    channel.show(state(1, 2_000, NOW));

    assertThat(channel.recordsKept()).isLessThanOrEqualTo(200);
    assertThat(channel.lastSeq()).isEqualTo(2_000);
  }
}
