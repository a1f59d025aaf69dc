package org.fachui.auction.enrolment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Gives out paddles P0001, P0002 … in random order. */
public final class DrawingPaddles {
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
      byte[] salt = new byte[Paddle.SALT_BYTES];
      randomness.nextBytes(salt);
      String number = String.format(Locale.ROOT, "P%04d", paddles.size() + 1);
      paddles.add(new Paddle(number, grant, salt));
    }
    return List.copyOf(paddles);
  }
}
