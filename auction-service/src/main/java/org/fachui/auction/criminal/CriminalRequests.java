package org.fachui.auction.criminal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.fachui.auction.criminal.CriminalProperty.Destination;
import org.fachui.auction.stops.application.CourtPaper;
import org.fachui.auction.stops.application.CourtPaper.Proof;
import org.fachui.auction.stops.web.PaperFields;
import org.fachui.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** What the court records of criminal property. */
final class CriminalRequests {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private CriminalRequests() {}

  /** The contract's {@code CriminalPropertyRequest}. */
  public record Recording(Destination destination, String documentSha256, LocalDate acceptedOn) {
    void check(Instant now) {
      PaperFields fields = new PaperFields();
      fields.sha256("/documentSha256", documentSha256);
      LocalDate today = LocalDate.ofInstant(now, CHINA);
      if (acceptedOn.isAfter(today) || acceptedOn.getYear() < 2000) {
        fields.add(
            Problem.invalidField("/acceptedOn", "This day is not possible here.")
                .accepted("max", today.toString()));
      }
      fields.refuseAny();
    }
  }

  /** The contract's {@code CriminalOfferRequest}. */
  public record Offering(Instant at, String documentSha256) {
    void check(Instant since, Instant now) {
      PaperFields fields = new PaperFields();
      fields.sha256("/documentSha256", documentSha256);
      within(fields, at, since, now);
      fields.refuseAny();
    }
  }

  /**
   * The contract's {@code CriminalAnswerRequest}; number, day and reason of the ruling if accepted.
   */
  public record Answering(
      boolean accepted,
      Instant at,
      String documentSha256,
      @Nullable String number,
      @Nullable LocalDate dated,
      @Nullable String reason) {
    /** The ruling with which the property is taken; null if it is not. */
    @Nullable CourtPaper paper(String court, Instant since, Instant now) {
      PaperFields fields = new PaperFields();
      fields.sha256("/documentSha256", documentSha256);
      within(fields, at, since, now);
      CourtPaper paper =
          accepted
              ? fields.paper(
                  number == null ? "" : number,
                  court,
                  dated == null ? LocalDate.MAX : dated,
                  reason == null ? "" : reason,
                  List.of(new Proof("同意接收的书面意见", documentSha256)),
                  now)
              : null;
      fields.refuseAny();
      return paper;
    }
  }

  private static void within(PaperFields fields, Instant at, Instant since, Instant now) {
    if (at.isBefore(since) || at.isAfter(now)) {
      fields.add(
          Problem.invalidField("/at", "It lies before what it answers, or in the future.")
              .accepted("min", since.toString())
              .accepted("max", now.toString()));
    }
  }
}
