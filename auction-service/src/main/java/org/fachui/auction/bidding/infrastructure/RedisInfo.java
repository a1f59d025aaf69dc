package org.fachui.auction.bidding.infrastructure;

import java.util.Optional;

/** Reads the answer of {@code INFO}: lines of {@code name:value}. */
final class RedisInfo {
  private RedisInfo() {}

  /** A whole number; empty if Redis does not say it. */
  static Optional<Long> number(String info, String name) {
    return info.lines()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> Long.parseLong(line.substring(name.length() + 1).strip()))
        .findFirst();
  }
}
