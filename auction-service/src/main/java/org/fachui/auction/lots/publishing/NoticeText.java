package org.fachui.auction.lots.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.fachui.auction.lots.LotTimes;
import org.fachui.auction.lots.kinds.KindFacts;
import org.fachui.auction.lots.kinds.Particulars;
import org.fachui.auction.lots.properties.BoundReview;
import org.fachui.auction.lots.properties.Decision;
import org.fachui.auction.lots.properties.Decision.PreemptionHolder;
import org.fachui.auction.lots.properties.Lease;
import org.fachui.auction.lots.properties.LeaseView;
import org.fachui.auction.lots.properties.Property;
import org.fachui.auction.lots.properties.PropertyKind;
import org.fachui.auction.lots.properties.ReferencePrice;
import org.fachui.auction.lots.properties.ReviewAnswers;
import org.fachui.auction.lots.properties.Unappraised;
import org.fachui.auction.lots.publishing.NoticeChecks.Following;
import org.fachui.auction.lots.publishing.NoticeRequest.Notification;
import org.fachui.auction.notices.CourtNotice;
import org.fachui.auction.notices.Disclosure;
import org.fachui.auction.notices.NoReport;
import org.fachui.auction.notices.PriceBasis;
import org.fachui.auction.notices.RoundDisclosure;
import org.fachui.auction.rules.NoticeFacts.Means;
import org.jspecify.annotations.Nullable;

/** The texts of a notice: as given, or the standard filled from the property. */
final class NoticeText {
  private final Publisher publisher;
  private final NoticeRequest request;
  private final Property property;
  private final @Nullable ReferencePrice price;
  private final boolean drill;

  NoticeText(
      Publisher publisher,
      NoticeRequest request,
      Property property,
      @Nullable ReferencePrice price,
      boolean drill) {
    this.publisher = publisher;
    this.request = request;
    this.property = property;
    this.price = price;
    this.drill = drill;
  }

  /** The disclosures, behind them what the joint review answered and which round it is. */
  List<Disclosure> disclosures(
      Optional<Following> following,
      Decision decision,
      LotTimes times,
      OptionalLong keptFen,
      Optional<BoundReview> review,
      String snapshotSha256) {
    List<Disclosure> given = request.disclosures();
    List<Disclosure> all =
        new ArrayList<>(given == null ? standard(decision, times, keptFen) : given);
    Disclosure reviewed =
        CourtNotice.review(review.map(NoticeText::answers).orElse(List.of()), snapshotSha256);
    all.removeIf(one -> one.code().equals(reviewed.code()));
    all.add(reviewed);
    following
        .map(
            after ->
                RoundDisclosure.of(
                    after.kind(),
                    after.before().number() + 1,
                    after.before().startPriceFen(),
                    after.before().stage(),
                    request.explainedDelay()))
        .ifPresent(
            round -> {
              all.removeIf(one -> one.code().equals(round.code()));
              all.add(round);
            });
    return List.copyOf(all);
  }

  /**
   * The warnings.
   *
   * @param keptFen of the deposit on default; empty for all of it
   */
  List<Disclosure> warnings(OptionalLong keptFen) {
    List<Disclosure> given = request.warnings();
    return given == null ? CourtNotice.warnings(burdens(), home(), keptFen) : given;
  }

  private List<Disclosure> standard(Decision decision, LotTimes times, OptionalLong keptFen) {
    NoticeRequest.PlatformChoice choice = request.platformChosenBy();
    return CourtNotice.disclosures(
        new CourtNotice.From(
            publisher.court().name(),
            property.file().caseNumber(),
            property.file().instrument(),
            request.namedChannel(),
            choice == null ? "" : choice.chinese(),
            drill),
        new CourtNotice.Thing(property.titleZh(), property.place(), described(), home()),
        basis(),
        burdens(),
        new CourtNotice.Sale(
            decision.startPriceFen(),
            decision.incrementFen(),
            decision.depositFen(),
            times.opensAt(),
            times.endAt(),
            times.rules().window().toSeconds(),
            times.rules().extension().toSeconds(),
            times.firstBidEnds().toSeconds(),
            keptFen,
            publisher.balanceDays(),
            decision.preemption().stream().map(PreemptionHolder::inWords).toList()),
        told());
  }

  private PriceBasis basis() {
    if (price == null) {
      Unappraised why = property.soldUnappraised().orElseThrow();
      return new NoReport(why.agency(), why.on(), why.reason());
    }
    return new CourtNotice.Price(
        price.method().inNotices(), price.fen(), price.agency(), price.on(), price.validUntil());
  }

  private boolean home() {
    return property.kind() == PropertyKind.HOME;
  }

  /** What identifies it and what else is published of its kind, a clause each. */
  private List<String> described() {
    KindFacts kind = property.kind().facts();
    List<String> described = new ArrayList<>();
    described.add(kind.identity().zh() + "：" + property.unitCode());
    if (property.areaM2x100() > 0) {
      described.add(
          "%s：%d.%02d平方米"
              .formatted(
                  property.kind() == PropertyKind.LAND ? "土地面积" : "建筑面积",
                  property.areaM2x100() / 100,
                  property.areaM2x100() % 100));
    }
    String particulars = Particulars.inWords(kind, property.particulars());
    if (!particulars.isEmpty()) {
      described.add(particulars);
    }
    if (!property.things().isEmpty()) {
      described.add("共" + property.things().size() + "项，清单见标的财产信息");
    }
    return described;
  }

  private CourtNotice.Burdens burdens() {
    return new CourtNotice.Burdens(
        LeaseView.of(property).outcome(),
        property.lease().map(Lease::since),
        property.lease().flatMap(Lease::until),
        property.mortgagedOn(),
        property.seizedOn());
  }

  private CourtNotice.Told told() {
    long reached = request.told().stream().filter(told -> told.how() != Means.PUBLISHED).count();
    List<String> reasons =
        request.told().stream()
            .filter(told -> told.how() == Means.PUBLISHED)
            .map(Notification::reason)
            .flatMap(Stream::ofNullable)
            .map(String::strip)
            .toList();
    return new CourtNotice.Told(reached, reasons);
  }

  /** Bureau, question, state and time; the whole answers stand in the snapshot. */
  private static List<String> answers(BoundReview review) {
    return ReviewAnswers.forEverybody(review).stream()
        .map(
            one ->
                String.join(
                        " ",
                        ReviewAnswers.text(one, "bureau"),
                        ReviewAnswers.text(one, "question"),
                        ReviewAnswers.text(one, "state"),
                        ReviewAnswers.text(one, "answeredAt"))
                    .strip())
        .toList();
  }
}
