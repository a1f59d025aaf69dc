package org.fachui.auction.lots.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.enrolment.DrawingPaddles;
import org.fachui.auction.enrolment.Grant;
import org.fachui.auction.enrolment.Paddles;
import org.fachui.auction.lots.CaseFile;
import org.fachui.auction.lots.CaseFiles;
import org.fachui.auction.lots.Lot;
import org.fachui.auction.lots.LotFigures;
import org.fachui.auction.lots.LotTerms;
import org.fachui.auction.lots.LotText;
import org.fachui.auction.lots.LotTimes;
import org.fachui.auction.lots.Lots;
import org.fachui.auction.notices.Disclosure;
import org.fachui.auction.notices.DrillNotice;
import org.fachui.auction.rules.BiddingTimes;
import org.fachui.auction.rules.RuleSets;
import org.fachui.kernel.rules.RuleFacts;
import org.jspecify.annotations.Nullable;

/** Stores a lot that may be published, with its terms and paddles, in one transaction. */
@ApplicationScoped
public class StoringDrillLot {
  private static final BiddingTimes TIMES = BiddingTimes.of(RuleSets.DRILL_2026);

  private CaseFiles cases;
  private Lots lots;
  private Paddles paddles;
  private Clock clock;
  private SecureRandom randomness;

  @Inject
  public StoringDrillLot(
      CaseFiles cases, Lots lots, Paddles paddles, Clock clock, SecureRandom randomness) {
    this.cases = cases;
    this.lots = lots;
    this.paddles = paddles;
    this.clock = clock;
    this.randomness = randomness;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected StoringDrillLot() {}

  /** Stores the lot, unless something is wrong with the request. */
  @Transactional
  public Published store(DrillLotRequest request, Publisher publisher) {
    List<Fault> faults = DrillLotChecks.of(request, publisher.subject());
    Optional<CaseFile> file = caseOf(request, publisher);
    if (file.isEmpty()) {
      faults = new ArrayList<>(faults);
      faults.add(
          new Fault.InvalidField("/caseId", "Your court has no such case.", RuleFacts.none()));
    }
    if (!faults.isEmpty() || file.isEmpty()) {
      return new Published.Faulty(List.copyOf(faults));
    }
    LotTerms terms = terms(request, publisher, file.get());
    Instant now = clock.instant();
    lots.add(new Lot(file.get(), new Lot.Publication(now, publisher.subject(), terms)));
    paddles.add(terms.lotId(), DrawingPaddles.draw(grants(request), randomness));
    return new Published.Stored(terms.lotId());
  }

  private Optional<CaseFile> caseOf(DrillLotRequest request, Publisher publisher) {
    UUID caseId = request.caseId();
    String court = publisher.court().code();
    return caseId == null ? cases.drillCase(court) : cases.find(caseId, court);
  }

  private LotTerms terms(DrillLotRequest request, Publisher publisher, CaseFile file) {
    Instant opensAt = clock.instant().plusMillis(request.opensInMs());
    LotTimes times = new LotTimes(opensAt, opensAt.plusMillis(request.durationMs()), TIMES);
    LotFigures figures =
        new LotFigures(
            DrillLotChecks.optional(request.appraisalFen()),
            request.startPriceFen(),
            request.incrementFen(),
            DrillLotChecks.optional(request.depositFen()));
    return new LotTerms(
        UUID.randomUUID(),
        file,
        text(request),
        figures,
        times,
        RuleSets.DRILL_2026,
        publisher.profile(),
        disclosures(request, publisher),
        DrillNotice.warnings());
  }

  private static LotText text(DrillLotRequest request) {
    String titleEn = orEmpty(request.titleEn());
    return new LotText(
        request.title().strip(),
        titleEn.isEmpty() ? request.title().strip() : titleEn,
        orEmpty(request.description()),
        request.kind(),
        orEmpty(request.place()));
  }

  private static List<Disclosure> disclosures(DrillLotRequest request, Publisher publisher) {
    List<Disclosure> given = request.disclosures();
    if (given != null) {
      return given;
    }
    return DrillNotice.disclosures(
        new DrillNotice.About(
            request.title().strip(),
            orEmpty(request.place()),
            publisher.court().name(),
            grants(request).stream().filter(grant -> grant.rank() > 0).count(),
            TIMES.window().toSeconds(),
            TIMES.extension().toSeconds()));
  }

  private static List<Grant> grants(DrillLotRequest request) {
    return request.paddles().stream()
        .map(grant -> new Grant(grant.bidder(), rank(grant.rank())))
        .toList();
  }

  private static int rank(@Nullable Integer rank) {
    return rank == null ? 0 : rank;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
