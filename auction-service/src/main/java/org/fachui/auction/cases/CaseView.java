package org.fachui.auction.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.courts.Court;
import org.fachui.auction.lots.LotSummary;
import org.fachui.auction.lots.publishing.CaseCover;
import org.jspecify.annotations.Nullable;

/**
 * A case with its lots; the contract's {@code Case}.
 *
 * @param cover what it has brought of what is owed; null in a list, and while nobody has reckoned
 *     it
 */
public record CaseView(
    UUID id,
    String caseNumber,
    Court court,
    String cause,
    @Nullable Long claimFen,
    @Nullable String instrument,
    Instant filedAt,
    List<PartyView> parties,
    List<LotSummary> lots,
    CaseCover.@Nullable Cover cover) {
  static CaseView of(
      CourtCase found, Court court, List<LotSummary> lots, CaseCover.@Nullable Cover cover) {
    return new CaseView(
        found.id(),
        found.caseNumber(),
        court,
        found.cause(),
        found.claimFen(),
        found.instrument(),
        found.filedAt(),
        found.parties().stream().map(PartyView::of).toList(),
        lots,
        cover);
  }
}
