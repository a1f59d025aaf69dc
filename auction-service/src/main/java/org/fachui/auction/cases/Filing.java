package org.fachui.auction.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as it is brought to the court, checked.
 *
 * @param caseNumber 案号 in its normal form
 * @param court the code in it
 * @param claimFen what the applicant claims, in fen; null if it is not a sum
 * @param instrument the legal document that is enforced; null if it is not published
 * @param by subject of the person who files it
 */
record Filing(
    String caseNumber,
    String court,
    String cause,
    @Nullable Long claimFen,
    @Nullable String instrument,
    List<Party> parties,
    String by) {
  Filing {
    parties = List.copyOf(parties);
  }
}
