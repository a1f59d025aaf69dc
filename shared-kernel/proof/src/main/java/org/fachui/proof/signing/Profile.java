package org.fachui.proof.signing;

import java.util.Arrays;
import java.util.Optional;
import org.fachui.proof.merkle.HashFunction;

/**
 * Which algorithms make a log's evidence: the hash of its tree, of its commitments and of its key
 * ids, and the signature over its heads. A log has one from its first record to its last.
 */
public enum Profile {
  /** RFC 8032 and FIPS 180-4; a log that names no profile has this one. */
  ED25519_SHA256("Ed25519", HashFunction.SHA_256),
  /** 国密: GB/T 32918 (GM/T 0003) and GB/T 32905 (GM/T 0004). */
  SM2_SM3("SM2", HashFunction.SM3);

  private final String algorithm;
  private final HashFunction hashing;

  Profile(String algorithm, HashFunction hashing) {
    this.algorithm = algorithm;
    this.hashing = hashing;
  }

  /** As a key's statement names it. */
  public String algorithm() {
    return algorithm;
  }

  public HashFunction hashing() {
    return hashing;
  }

  /** The profile whose keys have this algorithm. */
  public static Optional<Profile> ofAlgorithm(String algorithm) {
    return Arrays.stream(values()).filter(one -> one.algorithm.equals(algorithm)).findFirst();
  }

  /** The profile of this name. */
  public static Optional<Profile> named(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
