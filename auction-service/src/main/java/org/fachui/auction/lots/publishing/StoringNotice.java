package org.fachui.auction.lots.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.fachui.auction.Facts;
import org.fachui.auction.lots.CaseFiles;
import org.fachui.auction.lots.Lot;
import org.fachui.auction.lots.LotFigures;
import org.fachui.auction.lots.LotTerms;
import org.fachui.auction.lots.LotText;
import org.fachui.auction.lots.LotTimes;
import org.fachui.auction.lots.Lots;
import org.fachui.auction.lots.pictures.PropertyPictures;
import org.fachui.auction.lots.properties.BoundReview;
import org.fachui.auction.lots.properties.Decision;
import org.fachui.auction.lots.properties.Decisions;
import org.fachui.auction.lots.properties.Properties;
import org.fachui.auction.lots.properties.Property;
import org.fachui.auction.lots.properties.PropertySnapshot;
import org.fachui.auction.lots.properties.ReferencePrice;
import org.fachui.auction.lots.publishing.NoticeChecks.Following;
import org.fachui.auction.lots.publishing.NoticeOutcome.Announced;
import org.fachui.auction.lots.publishing.NoticeOutcome.AnnouncedBefore;
import org.fachui.auction.lots.publishing.Notices.Notice;
import org.fachui.auction.lots.publishing.Notices.Snapshot;
import org.fachui.auction.lots.rounds.PropertyRounds;
import org.fachui.auction.lots.rounds.Rounds;
import org.fachui.auction.lots.surplus.SurplusNotices;
import org.fachui.auction.rules.BiddingTimes;
import org.fachui.auction.rules.PostAuctionSale;
import org.fachui.auction.rules.RoundKind;
import org.fachui.auction.rules.RuleSetHash;
import org.fachui.auction.rules.RuleSets;
import org.fachui.kernel.rules.RuleSet;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Judges a notice and stores its lot with all it rests on, in one transaction with the fact. The
 * lot has no paddles yet: they come with the deposits.
 */
@ApplicationScoped
public class StoringNotice {
  private static final RuleSet RULES = RuleSets.DRILL_2026_4;

  /** This platform has not been admitted to the list of article 4. */
  private static final boolean PLATFORM_LISTED = false;

  private static final BiddingTimes TIMES = BiddingTimes.of(RULES);

  private CaseFiles cases;
  private Properties properties;
  private Decisions decisions;
  private Rounds rounds;
  private SurplusNotices surplus;
  private SeizedThings seized;
  private PropertyPictures pictures;
  private Lots lots;
  private Notices notices;
  private Facts facts;
  private Clock clock;

  @Inject
  public StoringNotice(
      CaseFiles cases,
      Properties properties,
      Decisions decisions,
      Rounds rounds,
      SurplusNotices surplus,
      SeizedThings seized,
      PropertyPictures pictures,
      Lots lots,
      Notices notices,
      Facts facts,
      Clock clock) {
    this.cases = cases;
    this.properties = properties;
    this.decisions = decisions;
    this.rounds = rounds;
    this.surplus = surplus;
    this.seized = seized;
    this.pictures = pictures;
    this.lots = lots;
    this.notices = notices;
    this.facts = facts;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected StoringNotice() {}

  /** Publishes the notice of an existing property, or says all that is wrong. */
  @Transactional
  public NoticeOutcome store(UUID propertyId, NoticeRequest request, Publisher publisher) {
    properties.lock(propertyId);
    Property property = properties.find(propertyId).orElseThrow();
    PropertyRounds before = rounds.of(propertyId);
    if (before.taken()) {
      return new NoticeOutcome.TakenBefore();
    }
    Optional<RoundKind> kind = before.nextAuction();
    if (kind.isEmpty()) {
      return new AnnouncedBefore(property.lotId().orElseThrow());
    }
    Optional<Following> following =
        before
            .last()
            .map(
                last ->
                    new Following(
                        kind.get(),
                        last,
                        before.basis().orElse(last),
                        rounds.creditors(propertyId)));
    Optional<Decision> decision =
        Optional.ofNullable(request.decisionId()).flatMap(id -> decisions.find(id, propertyId));
    Instant now = clock.instant();
    List<Fault> faults =
        NoticeChecks.of(
            RULES,
            request,
            new NoticeChecks.Ground(
                property,
                following,
                decision,
                surplus.ofThisRound(propertyId),
                seized.facts(property),
                cases.parties(property.file().id()),
                PLATFORM_LISTED,
                now));
    Optional<BoundReview> review = property.review();
    if (!faults.isEmpty() || decision.isEmpty()) {
      return new NoticeOutcome.Faulty(faults);
    }
    OptionalLong kept =
        kind.get() == RoundKind.POST_AUCTION_SALE
            ? rounds.lastDeposit(propertyId)
            : OptionalLong.empty();
    Ground ground =
        new Ground(
            property, following, property.reference().orElse(null), decision.get(), review, kept);
    Announced announced = announce(ground, request, publisher, now);
    before.last().ifPresent(last -> rounds.follow(announced.lotId(), last, kind.get()));
    return announced;
  }

  /**
   * What a notice that may be published rests on.
   *
   * @param price null for shares of which no report can be made (EQ-12)
   */
  private record Ground(
      Property property,
      Optional<Following> following,
      @Nullable ReferencePrice price,
      Decision decision,
      Optional<BoundReview> review,
      OptionalLong lastDeposit) {
    /** What the first bid ends and what is kept on default: of a post-auction sale only. */
    boolean postAuctionSale() {
      return following.filter(after -> after.kind() == RoundKind.POST_AUCTION_SALE).isPresent();
    }

    OptionalLong appraisalFen() {
      return price == null ? OptionalLong.empty() : OptionalLong.of(price.fen());
    }

    OptionalLong keptFen() {
      return lastDeposit.isPresent()
          ? OptionalLong.of(PostAuctionSale.keptFen(RULES, lastDeposit.getAsLong()))
          : OptionalLong.empty();
    }
  }

  private Announced announce(
      Ground ground, NoticeRequest request, Publisher publisher, Instant now) {
    Property property = ground.property();
    Snapshot snapshot = snapshot(ground);
    LotTerms terms = terms(ground, request, publisher, snapshot, now);
    UUID lotId = terms.lotId();
    lots.add(new Lot(property.file(), new Lot.Publication(now, publisher.subject(), terms)));
    pictures.copy(property.id(), lotId);
    notices.add(
        new Notice(
            lotId,
            property.id(),
            ground.decision().id(),
            request.namedChannel(),
            String.valueOf(request.platformChosenBy()),
            NotificationsJson.of(request.told()),
            snapshot,
            request.explainedDelay()));
    facts.tell(told(lotId, now));
    return new Announced(lotId);
  }

  private Snapshot snapshot(Ground ground) {
    Property property = ground.property();
    String canonical =
        PropertySnapshot.of(
                property, ground.price(), ground.review(), pictures.hashes(property.id()))
            .toString();
    return new Snapshot(canonical, RuleSetHash.sha256(canonical));
  }

  private static LotTerms terms(
      Ground ground, NoticeRequest request, Publisher publisher, Snapshot snapshot, Instant now) {
    Property property = ground.property();
    Decision decision = ground.decision();
    Instant opensAt = now.plusMillis(request.opensInMs());
    Duration firstBidEnds =
        ground.postAuctionSale()
            ? Duration.ofMillis(PostAuctionSale.firstBidEndsMs(RULES))
            : Duration.ZERO;
    LotTimes times =
        new LotTimes(opensAt, opensAt.plusMillis(request.durationMs()), TIMES, firstBidEnds);
    NoticeText text = new NoticeText(publisher, request, property, ground.price(), RULES.drill());
    return new LotTerms(
        UUID.randomUUID(),
        property.file(),
        new LotText(
            property.titleZh(), property.titleEn(), "", property.kind().lot(), property.place()),
        new LotFigures(
            ground.appraisalFen(),
            decision.startPriceFen(),
            decision.incrementFen(),
            OptionalLong.of(decision.depositFen()),
            ground.keptFen(),
            OptionalInt.of(publisher.balanceDays())),
        times,
        RULES,
        publisher.profile(),
        text.disclosures(
            ground.following(),
            decision,
            times,
            ground.keptFen(),
            ground.review(),
            snapshot.sha256()),
        text.warnings(ground.keptFen()));
  }

  private static Facts.Told told(UUID lotId, Instant now) {
    return new Facts.Told(
        Facts.LOTS,
        "lot.announced",
        lotId,
        now,
        Map.of("ruleset", RULES.id()),
        JsonObject.builder().put("lotId", lotId.toString()).build());
  }
}
