package org.fachui.auction.bidding.oracle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.fachui.auction.bidding.application.LotArbiter.PaddleGrant;
import org.fachui.auction.bidding.model.BidKey;
import org.fachui.proof.bidlog.LotModel;
import org.fachui.proof.bidlog.LotState;
import org.fachui.proof.bidlog.LotState.Phase;
import org.fachui.proof.merkle.Hash;

/**
 * What happens to a lot, drawn from a seed: mostly bids, and of these every kind that is refused.
 * Looks at the model to find the bids and instants at which something changes.
 */
final class SeededCourse {
  static final List<String> PADDLES =
      List.of("P0001", "P0002", "P0003", "P0004", "P0005", "P0006", "P0007", "P0008");

  private static final String NOBODYS_PADDLE = "P9999";
  private static final List<String> REASONS =
      List.of(
          "法院裁定暂停 / by order of the court",
          "\"quoted\", back\\slash, </script>",
          "line\nbreak, \ttab, \u0001, \u007f, \u2028",
          "🔨 […]");

  private final Random random;
  private final List<Step.Bid> sent = new ArrayList<>();

  SeededCourse(Random random) {
    this.random = random;
  }

  /** The paddles of the beginning; those of higher numbers come later, if at all. */
  Step firstPaddles() {
    return new Step.AddPaddles(PADDLES.subList(0, 6).stream().map(this::grant).toList());
  }

  /** The next command to a lot in this state at this instant. */
  Step next(ModelLot lot, long now) {
    LotState state = lot.state();
    if (state.phase() == Phase.PAUSED && chance(25)) {
      return new Step.Resume();
    }
    if (state.phase() == Phase.RUNNING && now >= state.endAt() && chance(6)) {
      return chance(60) ? new Step.Close() : new Step.FaultPause(reason(), beforeEnd(state));
    }
    int roll = random.nextInt(100);
    if (roll < 64) {
      return remembered(bid(lot, now));
    } else if (roll < 74) {
      return sent.isEmpty() ? new Step.Tick() : remembered(again(lot.epoch(), now));
    }
    return other(roll, lot, now);
  }

  private Step other(int roll, ModelLot lot, long now) {
    LotState state = lot.state();
    if (roll < 79) {
      return resolution(lot.epoch(), now);
    } else if (roll < 82) {
      return new Step.Ask(paddle(), knownOrNewKey(now));
    } else if (roll < 87) {
      return new Step.AddPaddles(List.of(grant(pick(PADDLES)), grant(pick(PADDLES))));
    } else if (roll < 90) {
      return new Step.RemovePaddle(chance(50) ? leaderOf(state) : paddle(), reason());
    } else if (roll < 91) {
      return new Step.CourtPause(reason());
    } else if (roll < 92) {
      return new Step.FaultPause(reason(), chance(50) ? 0 : now - random.nextInt(20_000));
    } else if (roll < 94) {
      return new Step.Resume();
    } else if (roll < 95) {
      return new Step.Close();
    }
    return roll < 99 ? new Step.Tick() : new Step.NextEpoch();
  }

  private long beforeEnd(LotState state) {
    return chance(30) ? 0 : state.endAt() - random.nextInt(5_000);
  }

  private Step.Bid remembered(Step.Bid bid) {
    sent.add(bid);
    return bid;
  }

  private Step.Bid bid(ModelLot lot, long now) {
    LotState state = lot.state();
    boolean match = state.standing().bids() > 0 && chance(14);
    String paddle = chance(92) ? qualified(lot, match) : paddle();
    long amount = match ? state.standing().price() : amount(state);
    long epoch = chance(97) ? lot.epoch() : lot.epoch() + random.nextInt(3) - 1;
    return new Step.Bid(paddle, key(now), Math.max(1, amount), epoch, now - random.nextInt(300));
  }

  /** Afterwards the bid may come all the same. */
  private Step resolution(long epoch, long now) {
    Step.Bid late = new Step.Bid(paddle(), knownOrNewKey(now), 1, epoch, now);
    sent.add(late);
    return new Step.Resolve(late.paddle(), late.key());
  }

  /** A bid that was sent before, or another one under its key. */
  private Step.Bid again(long epoch, long now) {
    Step.Bid first = chance(50) ? sent.getLast() : pick(sent);
    long amount = chance(75) ? first.amount() : first.amount() + 1;
    String paddle = chance(90) ? first.paddle() : paddle();
    return new Step.Bid(paddle, first.key(), amount, epoch, now);
  }

  private long amount(LotState state) {
    long minimum = state.minimum();
    long step = state.terms().increment();
    int roll = random.nextInt(100);
    if (roll < 66) {
      return minimum;
    } else if (roll < 78) {
      return minimum + step * random.nextInt(4);
    }
    return switch (roll % 11) {
      case 0, 1 -> minimum - 1;
      case 2, 3 -> minimum - step;
      case 4, 5 -> minimum + 1;
      case 6 -> minimum + step - 1;
      case 7 -> state.terms().startPrice() - step;
      case 8 -> 1;
      case 9 -> SeededTerms.LIMIT - random.nextInt(3) + 1;
      default -> Long.MAX_VALUE - random.nextInt(5_000);
    };
  }

  private String qualified(ModelLot lot, boolean holder) {
    List<String> fitting =
        PADDLES.stream()
            .filter(paddle -> lot.ranks().containsKey(paddle))
            .filter(paddle -> !holder || lot.ranks().getOrDefault(paddle, 0L) > 0)
            .toList();
    return fitting.isEmpty() ? paddle() : pick(fitting);
  }

  private String paddle() {
    return chance(85) ? pick(PADDLES) : NOBODYS_PADDLE;
  }

  private static String leaderOf(LotState state) {
    String leader = state.standing().leader();
    return leader.isEmpty() ? NOBODYS_PADDLE : leader;
  }

  private PaddleGrant grant(String paddle) {
    int rank = chance(40) ? 0 : 1 + random.nextInt(3);
    byte[] bytes = (paddle + random.nextInt(10)).getBytes(StandardCharsets.UTF_8);
    return new PaddleGrant(paddle, rank, Hash.of(bytes).hex());
  }

  private BidKey knownOrNewKey(long now) {
    return sent.isEmpty() || chance(50) ? key(now) : pick(sent).key();
  }

  /** A new key, now and then just within or just beyond the ages at which keys count. */
  private BidKey key(long now) {
    long madeAt =
        switch (random.nextInt(30)) {
          case 0 -> now - LotModel.KEY_AGE_MS - random.nextInt(2);
          case 1 -> now + LotModel.KEY_AHEAD_MS + random.nextInt(2);
          case 2 -> now - 2L * random.nextInt((int) LotModel.KEY_AGE_MS);
          default -> now - random.nextInt(2_000);
        };
    return keyMadeAt(madeAt, random);
  }

  static BidKey keyMadeAt(long madeAt, Random random) {
    long high = (madeAt << 16) | 0x7000L | random.nextInt(0x1000);
    long low = (random.nextLong() >>> 2) | (1L << 63);
    return new BidKey(new UUID(high, low));
  }

  private String reason() {
    return pick(REASONS);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
