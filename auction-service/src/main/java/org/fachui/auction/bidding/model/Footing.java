package org.fachui.auction.bidding.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The newest record of a lot when the arbiter gave an answer. The answer may be told when exactly
 * that record is journaled: while there are two primaries of the arbiter, one number of one epoch
 * may be two records.
 *
 * @param seq 0 if the lot was not looked at
 * @param epoch the bucket's epoch then; 0 if unknown
 * @param digest SHA-1 of the record's text in lower-case hex, as the arbiter can make it; it tells
 *     records of an honest arbiter apart and proves nothing to anybody else
 */
public record Footing(long seq, long epoch, String digest) {
  /** Of an answer for which no lot was looked at. */
  public static final Footing NONE = new Footing(0, 0, "");

  /** On that record. */
  public static Footing on(long seq, long epoch, String text) {
    return new Footing(seq, epoch, digest(text));
  }

  /** Whether it is this text that it rests on. */
  public boolean isOn(String text) {
    return digest.equals(digest(text));
  }

  /** Of a record's text, as {@code redis.sha1hex} makes it. */
  public static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
