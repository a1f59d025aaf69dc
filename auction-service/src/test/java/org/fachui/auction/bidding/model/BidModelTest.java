package org.fachui.auction.bidding.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BidModelTest {
  @Test
  void takesTheBucketOfALotFromTheCastagnoliSumOfItsId() {
    var lot = UUID.fromString("00000000-0000-0000-0000-000000000000");
    assertThat(Bucket.firstChoice(lot)).isEqualTo(new Bucket(21));
    Set<Bucket> seen = new HashSet<>();
    for (int i = 0; i < 2_000; i++) {
      seen.add(Bucket.firstChoice(new UUID(i, i)));
    }
    assertThat(seen).hasSize(Bucket.COUNT);
  }

  @Test
  void writesABucketWithTwoDigitsAndItsTag() {
    assertThat(new Bucket(7).digits()).isEqualTo("07");
    assertThat(new Bucket(7).tag()).isEqualTo("{b07}");
    assertThat(new Bucket(63)).hasToString("b63");
    assertThatThrownBy(() -> new Bucket(64)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsTheTimeOutOfAKeyAndRefusesOtherUuids() {
    BidKey key = BidKey.parse("018bcfe5-6800-7000-8000-000000000001").orElseThrow();
    assertThat(key.madeAtMs()).isEqualTo(1_700_000_000_000L);
    assertThat(BidKey.parse("018bcfe5-6800-4000-8000-000000000001")).isEmpty();
    assertThat(BidKey.parse("018bcfe5-6800-7000-c000-000000000001")).isEmpty();
    assertThat(BidKey.parse("018bcfe5-6800-7000-8000-00000000001")).isEmpty();
    assertThat(BidKey.parse("not a uuid at all, but 36 letters xx")).isEmpty();
  }

  @Test
  void letsABurstPassAndThenTheRate() {
    var bucket = new TokenBucket(10, 3, -5_000);
    assertThat(bucket.take(-5_000)).isTrue();
    assertThat(bucket.take(-5_000)).isTrue();
    assertThat(bucket.take(-5_000)).isTrue();
    assertThat(bucket.take(-5_000)).isFalse();
    assertThat(bucket.take(99_990_000)).isFalse();
    assertThat(bucket.take(99_995_000)).isTrue();
    assertThat(bucket.take(99_995_000)).isFalse();
  }

  @Test
  void doesNotSaveUpMoreThanABurst() {
    var bucket = new TokenBucket(10, 3, 0);
    long later = 3_600_000_000_000L;
    for (int i = 0; i < 3; i++) {
      assertThat(bucket.take(later)).isTrue();
    }
    assertThat(bucket.take(later)).isFalse();
  }
}
