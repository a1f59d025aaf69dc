package org.fachui.auction.lots;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.auction.rules.BiddingTimes;
import org.fachui.proof.signing.Profile;
import org.jspecify.annotations.Nullable;

/** A lot as published. It is written once. */
@Entity
@Table(name = "lots")
public class Lot {
  /** Who published it when, by what terms, and with which algorithms its log is made. */
  public record Publication(Instant at, String by, LotTerms terms) {}

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "bucket")
  private String bucket;

  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "court")
  private String court;

  @Column(name = "title")
  private String title;

  @Column(name = "title_en")
  private String titleEn;

  @Column(name = "description")
  private String description;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private LotKind kind;

  @Column(name = "place")
  private String place;

  @Column(name = "appraisal_fen")
  private @Nullable Long appraisalFen;

  @Column(name = "start_price")
  private long startPriceFen;

  @Column(name = "increment_fen")
  private long incrementFen;

  @Column(name = "deposit_fen")
  private @Nullable Long depositFen;

  @Column(name = "opens_at")
  private Instant opensAt;

  @Column(name = "end_at")
  private Instant endAt;

  @Column(name = "window_ms")
  private long windowMs;

  @Column(name = "extension_ms")
  private long extensionMs;

  @Column(name = "resume_ms")
  private long resumeMs;

  @Column(name = "first_bid_ends_ms")
  private @Nullable Long firstBidEndsMs;

  @Column(name = "kept_fen")
  private @Nullable Long keptFen;

  @Column(name = "balance_days")
  private @Nullable Integer balanceDays;

  @Column(name = "rule_set")
  private String ruleSetId;

  @Column(name = "rule_set_sha256")
  private String ruleSetSha256;

  @Column(name = "drill")
  private boolean drill;

  @Column(name = "terms")
  private String terms;

  @Column(name = "terms_sha256")
  private String termsSha256;

  @Enumerated(EnumType.STRING)
  @Column(name = "evidence_profile")
  private Profile evidenceProfile;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "published_by")
  private String publishedBy;

  @Column(name = "search_text")
  private String searchText;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Lot() {}

  /** A lot that is published now. Its bucket is chosen here, once. */
  public Lot(CaseFile file, Publication publication) {
    LotTerms published = publication.terms();
    id = published.lotId();
    bucket = Bucket.firstChoice(id).digits();
    caseId = file.id();
    court = file.court();
    title = published.text().title();
    titleEn = published.text().titleEn();
    description = published.text().description();
    kind = published.text().kind();
    place = published.text().place();
    appraisalFen = orNull(published.figures().appraisalFen());
    startPriceFen = published.figures().startPriceFen();
    incrementFen = published.figures().incrementFen();
    depositFen = orNull(published.figures().depositFen());
    opensAt = published.times().opensAt();
    endAt = published.times().endAt();
    BiddingTimes rules = published.times().rules();
    windowMs = rules.window().toMillis();
    extensionMs = rules.extension().toMillis();
    resumeMs = rules.resumeNotice().toMillis();
    Duration firstBidEnds = published.times().firstBidEnds();
    firstBidEndsMs = firstBidEnds.isPositive() ? firstBidEnds.toMillis() : null;
    keptFen = orNull(published.figures().keptFen());
    balanceDays =
        published.figures().balanceDays().isPresent()
            ? published.figures().balanceDays().getAsInt()
            : null;
    ruleSetId = published.ruleSet().id();
    ruleSetSha256 = published.ruleSetSha256();
    drill = published.ruleSet().drill();
    terms = published.canonical();
    termsSha256 = published.sha256();
    evidenceProfile = published.profile();
    publishedAt = publication.at();
    publishedBy = publication.by();
    searchText = SearchWords.normal(title + " " + titleEn + " " + place + " " + file.caseNumber());
  }

  public UUID id() {
    return id;
  }

  public String court() {
    return court;
  }

  public String description() {
    return description;
  }

  public @Nullable Long depositFen() {
    return depositFen;
  }

  public String ruleSetId() {
    return ruleSetId;
  }

  public String ruleSetSha256() {
    return ruleSetSha256;
  }

  public long windowMs() {
    return windowMs;
  }

  public long extensionMs() {
    return extensionMs;
  }

  /** So long after the first bid bidding ends; null where the first bid ends nothing. */
  public @Nullable Long firstBidEndsMs() {
    return firstBidEndsMs;
  }

  /** Published end of a post-auction sale's window; null for any other lot. */
  public @Nullable Instant windowEndAt() {
    return firstBidEndsMs == null ? null : endAt;
  }

  /** Of the deposit, when the buyer defaults; null for all of it. */
  public @Nullable Long keptFen() {
    return keptFen;
  }

  /** In which the rest of the price is paid; null where no notice says it. */
  public @Nullable Integer balanceDays() {
    return balanceDays;
  }

  /** RFC 8785 canonical form. */
  public String terms() {
    return terms;
  }

  public String termsSha256() {
    return termsSha256;
  }

  private static @Nullable Long orNull(OptionalLong fen) {
    return fen.isPresent() ? fen.getAsLong() : null;
  }
}
