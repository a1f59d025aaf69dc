package org.fachui.auction.outcome.application;

import java.util.Locale;
import java.util.UUID;

/** Numbers of receipts of service. */
public final class Receipts {
  private Receipts() {}

  /** Of a document about a lot; the same again for the same document. */
  public static String number(UUID lotId, String documentSha256) {
    return "SD-"
        + lotId.toString().substring(0, 8).toUpperCase(Locale.ROOT)
        + "-"
        + documentSha256.substring(0, 12);
  }
}
