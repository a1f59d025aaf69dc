package org.fachui.auction.lots.surplus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.fachui.auction.lots.properties.OwnProperties;
import org.fachui.auction.lots.properties.RefusedRules;
import org.fachui.auction.rules.RuleSets;
import org.fachui.auction.rules.SurplusRules;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;

/** Keeps that the applicant was told that nothing would be left, and that he asked all the same. */
@ApplicationScoped
public class KeepingSurplusNotice {
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private OwnProperties own;
  private SurplusNotices notices;
  private Clock clock;

  @Inject
  public KeepingSurplusNotice(OwnProperties own, SurplusNotices notices, Clock clock) {
    this.own = own;
    this.notices = notices;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected KeepingSurplusNotice() {}

  /**
   * A paper and when it reached whom it was for.
   *
   * @param documentSha256 hex
   */
  public record Paper(Instant at, String documentSha256) {
    /**
     * To the millisecond: the database rounds nanoseconds up, and a paper would be before itself.
     */
    public Paper {
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /**
   * The applicant was told.
   *
   * @throws ProblemException 404, 409 {@code TOLD_ALREADY}
   */
  @Transactional
  public SurplusNotice tell(UUID propertyId, UUID decisionId, Paper paper, String by) {
    own.requireChangeable(propertyId);
    SurplusNotice notice = require(propertyId, decisionId);
    check(paper);
    if (paper.at().isBefore(notice.recordedAt())) {
      throw Problem.invalidField("/at", "The applicant was told before the price was decided.")
          .accepted("atMin", notice.recordedAt().toString())
          .asException();
    }
    if (notice.toldAt().isPresent()
        || !notices.told(decisionId, paper.at(), paper.documentSha256(), by)) {
      throw conflict("TOLD_ALREADY", "The applicant was told already");
    }
    return require(propertyId, decisionId);
  }

  /**
   * The applicant asks for the auction all the same.
   *
   * @throws ProblemException 404, 409 {@code NOT_TOLD} or {@code REQUESTED_ALREADY}, 422 {@code
   *     REQUEST_TOO_LATE}
   */
  @Transactional
  public SurplusNotice request(UUID propertyId, UUID decisionId, Paper paper, String by) {
    own.requireChangeable(propertyId);
    SurplusNotice notice = require(propertyId, decisionId);
    check(paper);
    Instant told =
        notice
            .toldAt()
            .orElseThrow(() -> conflict("NOT_TOLD", "The applicant has not been told yet"));
    if (paper.at().isBefore(told)) {
      throw Problem.invalidField("/at", "The request came before the applicant was told.")
          .accepted("atMin", told.toString())
          .asException();
    }
    long afterMs = Duration.between(told, paper.at()).toMillis();
    SurplusRules.lateRequest(RuleSets.DRILL_2026_3, afterMs)
        .ifPresent(
            late -> {
              throw RefusedRules.problem(late, "/at").asException();
            });
    if (!notices.requested(decisionId, paper.at(), paper.documentSha256(), by)) {
      throw conflict("REQUESTED_ALREADY", "The applicant asked for it already");
    }
    return require(propertyId, decisionId);
  }

  private SurplusNotice require(UUID propertyId, UUID decisionId) {
    return notices.find(propertyId, decisionId).orElseThrow(() -> Problem.notFound().asException());
  }

  private void check(Paper paper) {
    if (!paper.documentSha256().matches("[0-9a-f]{64}")) {
      throw Problem.invalidField(
              "/documentSha256", "The paper's SHA-256 in lower-case hex is wanted here.")
          .accepted("length", 64)
          .asException();
    }
    Instant now = clock.instant();
    if (paper.at().isBefore(EARLIEST)) {
      throw Problem.invalidField("/at", "This is too long ago.")
          .accepted("atMin", EARLIEST.toString())
          .asException();
    }
    if (paper.at().isAfter(now)) {
      throw Problem.invalidField("/at", "This lies in the future.")
          .accepted("atMax", now.toString())
          .asException();
    }
  }

  private static ProblemException conflict(String reason, String title) {
    return Problem.of(409, reason).title(title).retry(false).asException();
  }
}
