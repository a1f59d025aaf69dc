package org.fachui.auction.satisfaction;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.satisfaction.Inquiry.Creditor;
import org.fachui.auction.satisfaction.Inquiry.Draw;
import org.fachui.auction.stops.web.PaperFields;
import org.fachui.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** The contract's {@code InquiryRequest}. */
public record InquiryRequest(
    Instant askedAt, String documentSha256, @Nullable String drawSource, List<Asked> creditors) {
  /** Whatever the court does not say otherwise. */
  static final String USUAL_SOURCE = "答复期届满后首期福利彩票双色球开奖号码（红球由小到大，后加蓝球，以空格分隔）";

  private static final int CREDITORS_MAX = 50;

  /** The contract's {@code AskedCreditor}. */
  public record Asked(String name, boolean applicant, int rank, long claimFen) {
    /** Without the name. */
    @Override
    public String toString() {
      return "Asked[" + rank + "]";
    }
  }

  /**
   * What is stored.
   *
   * @param failedAt when the round ended
   * @param withinMs how long the creditors have
   * @param seed for drawing lots
   * @throws org.fachui.platform.problems.ProblemException 400 naming every field that is not valid
   */
  Inquiry inquiry(UUID lotId, Instant failedAt, long withinMs, String seed, Instant now) {
    PaperFields fields = new PaperFields();
    if (askedAt.isBefore(failedAt) || askedAt.isAfter(now)) {
      fields.add(
          Problem.invalidField("/askedAt", "They are asked after the round and not in the future.")
              .accepted("min", failedAt.toString())
              .accepted("max", now.toString()));
    }
    fields.sha256("/documentSha256", documentSha256);
    String source = drawSource == null || drawSource.isBlank() ? USUAL_SOURCE : drawSource.strip();
    fields.text("/drawSource", source, 2, 200);
    fields.number("/creditors", creditors.size(), 1, CREDITORS_MAX);
    List<Creditor> all = new ArrayList<>();
    for (int i = 0; i < Math.min(creditors.size(), CREDITORS_MAX); i++) {
      Asked one = creditors.get(i);
      fields.text("/creditors/" + i + "/name", one.name(), 1, 100);
      fields.number("/creditors/" + i + "/rank", one.rank(), 1, 99);
      fields.fen("/creditors/" + i + "/claimFen", one.claimFen());
      all.add(
          new Creditor(
              i + 1, one.name().strip(), one.applicant(), one.rank(), one.claimFen(), null, null));
    }
    fields.refuseAny();
    Instant asked = askedAt.truncatedTo(ChronoUnit.MILLIS);
    return new Inquiry(
        lotId,
        asked,
        asked.plusMillis(withinMs),
        documentSha256,
        all,
        null,
        new Draw(seed, source, null));
  }
}
