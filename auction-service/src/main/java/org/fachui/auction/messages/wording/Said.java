package org.fachui.auction.messages.wording;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.fachui.auction.messages.model.Outgoing.About;
import org.fachui.kernel.money.Money;

/** Figures as people read them. */
final class Said {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Shanghai"));

  private Said() {}

  /** In Beijing, to the second. */
  static String time(About about) {
    Instant at = about.at();
    return at == null ? "—" : TIME.format(at);
  }

  /** In yuan with grouping. */
  static String price(About about) {
    Long fen = about.amountFen();
    return fen == null ? "—" : Money.ofFen(fen).yuan();
  }
}
