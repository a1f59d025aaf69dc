package org.fachui.auction.enrolment;

import java.nio.charset.StandardCharsets;
import org.fachui.proof.merkle.HashFunction;

/** A bidder's code for one lot (竞买代码), and the secret that binds it to the person. */
public final class Paddle {
  /** Bytes of a salt. */
  static final int SALT_BYTES = 32;

  private final String number;
  private final Grant grant;
  private final byte[] salt;

  /**
   * Makes a paddle.
   *
   * @param number {@code P} and four or more digits
   * @param salt 32 random bytes
   */
  Paddle(String number, Grant grant, byte[] salt) {
    if (!number.matches("P[0-9]{4,}") || salt.length != SALT_BYTES) {
      throw new IllegalArgumentException("not a paddle: " + number);
    }
    this.number = number;
    this.grant = grant;
    this.salt = salt.clone();
  }

  public String number() {
    return number;
  }

  public String subject() {
    return grant.subject();
  }

  public int rank() {
    return grant.rank();
  }

  byte[] salt() {
    return salt.clone();
  }

  /** Hex hash of the salt and the UTF-8 subject, as PADDLE_ADDED has it. */
  public String commitment(HashFunction hashing) {
    return hashing.of(salt, subject().getBytes(StandardCharsets.UTF_8)).hex();
  }

  /** Without the person and the secret. */
  @Override
  public String toString() {
    return "Paddle[" + number + "]";
  }
}
