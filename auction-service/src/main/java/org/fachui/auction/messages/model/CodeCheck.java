package org.fachui.auction.messages.model;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** The code that is sent to an address and has to come back. */
public final class CodeCheck {
  /** How long it is good. */
  public static final Duration GOOD_FOR = MessageKind.CODE.useful();

  /** After so many wrong ones it is void. */
  public static final int TRIES_MAX = 5;

  /** So many codes a person or an address gets within an hour. */
  public static final int CODES_PER_HOUR = 5;

  /** What came of it. */
  public enum Verdict {
    RIGHT,
    WRONG,
    /** Too old, or tried too often: a new one is needed. */
    VOID
  }

  private CodeCheck() {}

  /** Six digits. */
  public static String draw(RandomGenerator randomness) {
    return "%06d".formatted(randomness.nextInt(1_000_000));
  }

  /**
   * Judges; a wrong code takes as long as a right one.
   *
   * @param tries wrong ones before this
   */
  public static Verdict judge(String sent, String typed, int tries, Instant until, Instant now) {
    if (tries >= TRIES_MAX || now.isAfter(until)) {
      return Verdict.VOID;
    }
    return MessageDigest.isEqual(sent.getBytes(US_ASCII), typed.strip().getBytes(US_ASCII))
        ? Verdict.RIGHT
        : Verdict.WRONG;
  }
}
