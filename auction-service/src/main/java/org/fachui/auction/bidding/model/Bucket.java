package org.fachui.auction.bidding.model;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;

/**
 * One of the 64 parts over which lots are spread: the Redis hash tag, the stream and the journal's
 * lock of everything in it.
 *
 * @param number 0 to 63
 */
public record Bucket(int number) implements Comparable<Bucket> {
  /** How many buckets there are; fixed for ever, because lots keep theirs. */
  public static final int COUNT = 64;

  /** Checks the range. */
  public Bucket {
    if (number < 0 || number >= COUNT) {
      throw new IllegalArgumentException("bucket " + number);
    }
  }

  /**
   * The bucket that a new lot gets: CRC-32C of the 36 characters of its id, modulo 64. Call it once
   * when the lot is stored; afterwards the lot's row says which bucket it is in.
   */
  public static Bucket firstChoice(UUID lotId) {
    var crc = new CRC32C();
    crc.update(lotId.toString().getBytes(US_ASCII));
    return new Bucket((int) (crc.getValue() % COUNT));
  }

  /** Reads the two digits of a row. */
  public static Bucket parse(String twoDigits) {
    return new Bucket(Integer.parseInt(twoDigits));
  }

  /** All of them in order. */
  public static List<Bucket> all() {
    return IntStream.range(0, COUNT).mapToObj(Bucket::new).toList();
  }

  /** Two digits, as rows and signed roots write it. */
  public String digits() {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  /** The Redis hash tag with its braces, such as {@code {b07}}. */
  public String tag() {
    return "{b" + digits() + "}";
  }

  @Override
  public int compareTo(Bucket other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return "b" + digits();
  }
}
