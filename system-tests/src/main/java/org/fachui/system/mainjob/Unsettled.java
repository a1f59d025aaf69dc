package org.fachui.system.mainjob;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fachui.system.client.BidderLog;
import org.fachui.system.client.LogEntry;
import org.fachui.system.client.LogEntry.Answered;
import org.fachui.system.oracle.BidKey;

/** The bids of a log whose last word is not a final one. */
final class Unsettled {

  private Unsettled() {}

  static List<BidKey> in(BidderLog log) {
    Set<BidKey> open = new LinkedHashSet<>();
    for (LogEntry entry : log.entries()) {
      BidKey bid = new BidKey(entry.lot(), entry.key());
      if (entry instanceof Answered answered && isFinal(answered)) {
        open.remove(bid);
      } else {
        open.add(bid);
      }
    }
    return List.copyOf(open);
  }

  private static boolean isFinal(Answered answered) {
    return switch (answered.status()) {
      case 200 -> !answered.body().contains("\"UNKNOWN\"");
      case 202, 401, 429 -> false;
      default -> answered.status() < 500;
    };
  }
}
