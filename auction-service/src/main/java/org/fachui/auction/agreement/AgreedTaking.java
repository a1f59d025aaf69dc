package org.fachui.auction.agreement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.satisfaction.EndingRules;
import org.fachui.auction.stops.application.CourtPaper;
import org.jspecify.annotations.Nullable;

/**
 * A taking that was ruled. Money in fen.
 *
 * @param applicantId who takes it, as the case's applicants are recorded
 * @param paper the ruling; its proofs are those of {@code papers}
 * @param claimFen what was left of his when the ruling was made
 * @param differencePaidAt null where nothing is owed beyond the claim
 */
public record AgreedTaking(
    UUID propertyId,
    UUID applicantId,
    CourtPaper paper,
    List<Given> papers,
    long priceFen,
    long claimFen,
    @Nullable Instant differencePaidAt,
    Instant at) {
  /** Copies the list. */
  public AgreedTaking {
    papers = List.copyOf(papers);
  }

  /** A document and what it shows. */
  public record Given(AgreedPaper kind, String title, String sha256) {}

  /** What the taker paid beyond his claim. */
  public long differenceFen() {
    return EndingRules.differenceFen(priceFen, claimFen);
  }

  /** What the debtor still owes him (CPI-489). */
  public long remainingFen() {
    return Math.max(0, claimFen - priceFen);
  }
}
