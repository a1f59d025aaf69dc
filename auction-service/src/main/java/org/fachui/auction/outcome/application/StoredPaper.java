package org.fachui.auction.outcome.application;

/**
 * A document as it is handed out.
 *
 * @param sha256 of its bytes
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredPaper(String sha256, byte[] bytes) {
  /** Copies the bytes. */
  public StoredPaper {
    bytes = bytes.clone();
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Without the contents. */
  @Override
  public String toString() {
    return "StoredPaper[" + sha256 + "]";
  }
}
