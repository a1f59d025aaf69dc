package org.fachui.auction.bidding.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.fachui.auction.bidding.model.Bucket;
import org.junit.jupiter.api.Test;

class CopiedPositionsTest {
  private static final Bucket BUCKET = Bucket.parse("07");

  private final List<String> reported = new ArrayList<>();
  private final ADisk disk = new ADisk();
  private Instant now = Instant.parse("2026-11-22T10:00:00Z");
  private CopiedPositions positions =
      new CopiedPositions(disk, (kind, bucket, lot, detail) -> reported.add(kind), () -> now);

  /** Whose log grows by one with each question. */
  private static final class ADisk implements SecondDisk {
    private long written = 100;
    private OptionalLong kept = OptionalLong.empty();

    @Override
    public long written() {
      return written++;
    }

    @Override
    public OptionalLong kept() {
      return kept;
    }
  }

  private String after(String entry) {
    return positions
        .after(Map.of(BUCKET, new BucketPosition(1, 1, entry, 1, 1)))
        .getOrDefault(BUCKET, "none");
  }

  @Test
  void anEntryIsCopiedWhenTheLogThatWasWrittenAfterItIs() {
    assertThat(after("1-0")).isEqualTo("none");
    disk.kept = OptionalLong.of(99);
    assertThat(after("2-0")).isEqualTo("none");
    disk.kept = OptionalLong.of(100);
    assertThat(after("3-0")).isEqualTo("1-0");
    disk.kept = OptionalLong.of(101);
    assertThat(after("4-0")).as("3-0 stands behind byte 102").isEqualTo("2-0");
    disk.kept = OptionalLong.empty();
    assertThat(after("5-0")).as("what was copied stays").isEqualTo("2-0");
  }

  @Test
  void aSilentDiskIsReportedOnceAndNothingIsForgottenMeanwhile() {
    for (int minute = 0; minute < 500; minute++) {
      assertThat(after(minute + "-0")).isEqualTo("none");
      now = now.plus(Duration.ofMinutes(1));
    }
    assertThat(reported).containsExactly("SECOND_DISK_BEHIND");
    disk.kept = OptionalLong.of(1_000);
    assertThat(after("500-0")).as("the notes were full").isEqualTo("59-0");
    assertThat(after("501-0")).isEqualTo("501-0");
  }

  @Test
  void withoutASecondDiskWhatIsJournaledCounts() {
    positions =
        new CopiedPositions(
            SecondDisk.NONE, (kind, bucket, lot, detail) -> {}, InstantSource.system());
    assertThat(after("1-0")).isEqualTo("1-0");
  }
}
