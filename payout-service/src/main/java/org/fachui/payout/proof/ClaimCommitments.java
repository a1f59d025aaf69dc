package org.fachui.payout.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fachui.proof.merkle.Hash;

/**
 * Hides claims behind commitments: SHA-256 of 32 secret bytes and the claim's id. The bytes are
 * made from the service's key and the claim's id; a claimant who is told both finds the line and
 * nobody else's.
 */
public final class ClaimCommitments {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec secret;

  /** With a secret made from the private key. */
  public ClaimCommitments(String pem) {
    byte[] seed = Hash.of(("fachui-claim-salt/1\n" + pem).getBytes(StandardCharsets.UTF_8)).bytes();
    this.secret = new SecretKeySpec(seed, ALGORITHM);
  }

  /** The 32 bytes that a claimant is told. */
  public byte[] salt(String claim) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return mac.doFinal(claim.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /** What stands in the proof. */
  public Hash commitment(String claim) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt(claim));
      return Hash.ofBytes(digest.digest(claim.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
