package org.fachui.auction.pricing.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * A drawing (摇号) that nobody can steer and anybody can repeat. The court commits itself to a seed
 * by publishing its hash; then a public value becomes known that nobody knew before, such as a
 * lottery's numbers; then the seed is shown. Candidates stand in the order of
 *
 * <pre>SHA-256( seed ‖ LF ‖ public value ‖ LF ‖ candidate )</pre>
 *
 * as lower-case hex over UTF-8 text. The first ones are drawn, in that order.
 */
public final class AgencyDraw {
  private AgencyDraw() {}

  /** What is published before: SHA-256 of the seed's 64 hex digits as text. */
  public static String commitment(String seed) {
    return sha256(seed);
  }

  /** All candidates in the order that seed and public value give. */
  public static List<String> order(String seed, String publicValue, List<String> candidates) {
    return candidates.stream()
        .sorted(Comparator.comparing(one -> sha256(seed + "\n" + publicValue + "\n" + one)))
        .toList();
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
