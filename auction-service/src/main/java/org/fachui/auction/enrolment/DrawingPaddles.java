package org.fachui.auction.enrolment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Gives out paddles: for a list P0001, P0002 … in random order, for one person a random one. */
public final class DrawingPaddles {
  /** Of four digits. */
  private static final int NUMBERS = 9_999;

  private DrawingPaddles() {}

  /**
   * One paddle for each grant.
   *
   * @param grants no person twice
   * @param randomness cryptographically strong in production
   * @return by growing number
   */
  public static List<Paddle> draw(List<Grant> grants, RandomGenerator randomness) {
    if (grants.stream().map(Grant::subject).distinct().count() != grants.size()) {
      throw new IllegalArgumentException("a person is named twice");
    }
    List<Grant> order = new ArrayList<>(grants);
    Collections.shuffle(order, randomness);
    List<Paddle> paddles = new ArrayList<>(order.size());
    for (Grant grant : order) {
      paddles.add(paddle(paddles.size() + 1, grant, randomness));
    }
    return List.copyOf(paddles);
  }

  /**
   * A paddle that says nothing of how many there are or who came first: every free number is as
   * likely as another.
   *
   * @param taken numbers of the lot that are somebody's
   */
  public static Paddle drawOne(Grant grant, Set<String> taken, RandomGenerator randomness) {
    int bound = Math.max(NUMBERS, 2 * (taken.size() + 1));
    while (true) {
      Paddle drawn = paddle(1 + randomness.nextInt(bound), grant, randomness);
      if (!taken.contains(drawn.number())) {
        return drawn;
      }
    }
  }

  private static Paddle paddle(int number, Grant grant, RandomGenerator randomness) {
    byte[] salt = new byte[Paddle.SALT_BYTES];
    randomness.nextBytes(salt);
    return new Paddle(String.format(Locale.ROOT, "P%04d", number), grant, salt);
  }
}
