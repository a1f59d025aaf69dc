package org.fachui.proof.signing;

/** Makes Ed25519 signatures (RFC 8032, 5.1.6) with one key. Safe for concurrent use. */
@FunctionalInterface
public interface Signer {
  /** The 64 bytes of the signature over the message. */
  byte[] sign(byte[] message);

  /** Another implementation of the algorithm than the JDK's. */
  @FunctionalInterface
  interface Maker {
    /**
     * A signer for one key.
     *
     * @param seed 32 bytes, the private key (RFC 8032, 5.1.5)
     * @param publicKey 32 bytes
     */
    Signer of(byte[] seed, byte[] publicKey);
  }
}
