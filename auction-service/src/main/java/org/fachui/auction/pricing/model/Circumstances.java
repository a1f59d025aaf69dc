package org.fachui.auction.pricing.model;

import java.time.Instant;
import java.util.List;

/**
 * What is not among the steps and still decides.
 *
 * @param parties of the case, how many
 * @param platforms all that stand on the list of online inquiry platforms (PRICE-8)
 * @param now the platform's clock
 */
public record Circumstances(int parties, List<String> platforms, Instant now) {
  public Circumstances {
    platforms = List.copyOf(platforms);
  }
}
