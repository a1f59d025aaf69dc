package org.fachui.payout.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.fachui.kernel.money.ProRata;
import org.fachui.payout.payees.ClaimsCsv;
import org.fachui.payout.plans.model.Plan;
import org.fachui.payout.plans.model.Tier;
import org.fachui.payout.plans.model.TierMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Seeded random claims in three tiers, shared out in several rounds, against plain models: what the
 * law wants of every plan, the method of the largest remainder in the first round, and fen by fen
 * to the greatest deficit in the later ones.
 */
class SharesIT {
  private static final APlanDesk DESK = new APlanDesk();
  private static final int ROUNDS = 4;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void everyPlanKeepsTheLawToTheFen(long seed) {
    Random random = new Random(seed);
    List<Tier> tiers = new ArrayList<>();
    for (int tier = 1; tier <= 3; tier++) {
      tiers.add(new Tier(tier, random.nextBoolean() ? TierMode.PRO_RATA : TierMode.SEQUENTIAL));
    }
    int claims = 1 + random.nextInt(40);
    long[] claimed = new long[claims];
    int[] tierOf = new int[claims];
    ClaimsCsv csv = new ClaimsCsv();
    for (int i = 0; i < claims; i++) {
      claimed[i] = 1L + (random.nextBoolean() ? random.nextInt(5) : random.nextInt(1_000));
      tierOf[i] = 1 + random.nextInt(3);
      csv.good(i, "%d.%02d".formatted(claimed[i] / 100, claimed[i] % 100), tierOf[i]);
    }
    long[] received = new long[claims];
    UUID pool = DESK.pool(csv.utf8(), 1 + random.nextInt(2_000));
    for (int round = 1; round <= ROUNDS && sum(received) < sum(claimed); round++) {
      Plan plan = DESK.allotted(pool, round, 0, 0, tiers.toArray(Tier[]::new));
      long[] got = DESK.lines(plan.id()).stream().mapToLong(Long::longValue).toArray();
      assertLawful(plan, tierOf, claimed, received, got);
      for (Tier tier : tiers) {
        int[] members = members(tierOf, tier.tier());
        long share = sum(pick(got, members));
        assertThat(pick(got, members))
            .as("round %d tier %s", round, tier)
            .containsExactly(
                expected(
                    tier.mode(), round, share, pick(claimed, members), pick(received, members)));
      }
      for (int i = 0; i < claims; i++) {
        received[i] += got[i];
      }
      assertThat(DESK.equation(pool).residualFen()).isZero();
      assertThat(DESK.equation(pool).onAccountFen()).isEqualTo(sum(received));
      DESK.arrive(pool, 1 + random.nextInt(random.nextBoolean() ? 10 : 2_000));
    }
  }

  private static void assertLawful(
      Plan plan, int[] tierOf, long[] claimed, long[] received, long[] got) {
    long open = sum(claimed) - sum(received);
    assertThat(sum(got)).isEqualTo(Math.min(plan.poolFen(), open));
    assertThat(plan.surplusFen()).isEqualTo(plan.poolFen() - sum(got));
    for (int i = 0; i < got.length; i++) {
      assertThat(got[i]).isBetween(0L, claimed[i] - received[i]);
      for (int j = 0; j < got.length; j++) {
        if (tierOf[j] < tierOf[i] && got[i] > 0) {
          assertThat(got[j]).as("a higher tier is full first").isEqualTo(claimed[j] - received[j]);
        }
      }
    }
  }

  private static long[] expected(
      TierMode mode, int round, long share, long[] claimed, long[] received) {
    return switch (mode) {
      case SEQUENTIAL -> inOrder(share, claimed, received);
      case PRO_RATA ->
          round == 1 ? ProRata.divide(share, claimed) : fenByFen(share, claimed, received);
    };
  }

  private static long[] inOrder(long share, long[] claimed, long[] received) {
    long left = share;
    long[] got = new long[claimed.length];
    for (int i = 0; i < got.length; i++) {
      got[i] = Math.min(left, claimed[i] - received[i]);
      left -= got[i];
    }
    return got;
  }

  /** As the rule says it, one fen after the other. */
  private static long[] fenByFen(long share, long[] claimed, long[] received) {
    BigInteger whole = BigInteger.valueOf(sum(claimed));
    BigInteger all = BigInteger.valueOf(sum(received) + share);
    long[] got = new long[claimed.length];
    for (long fen = 0; fen < share; fen++) {
      int neediest = 0;
      for (int i = 1; i < got.length; i++) {
        int order =
            deficit(all, whole, claimed[i], received[i] + got[i])
                .compareTo(
                    deficit(all, whole, claimed[neediest], received[neediest] + got[neediest]));
        if (order > 0 || (order == 0 && claimed[i] > claimed[neediest])) {
          neediest = i;
        }
      }
      got[neediest]++;
    }
    return got;
  }

  private static BigInteger deficit(BigInteger all, BigInteger whole, long claimed, long has) {
    return all.multiply(BigInteger.valueOf(claimed))
        .subtract(whole.multiply(BigInteger.valueOf(has)));
  }

  private static int[] members(int[] tierOf, int tier) {
    return IntStream.range(0, tierOf.length).filter(i -> tierOf[i] == tier).toArray();
  }

  private static long[] pick(long[] values, int[] members) {
    return Arrays.stream(members).mapToLong(i -> values[i]).toArray();
  }

  private static long sum(long[] values) {
    return LongStream.of(values).sum();
  }
}
