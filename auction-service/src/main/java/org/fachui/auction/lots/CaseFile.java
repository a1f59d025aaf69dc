package org.fachui.auction.lots;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The case to which a lot belongs, as far as a lot needs it.
 *
 * @param id of the case
 * @param caseNumber 案号 in its normal form
 * @param court code of the court that keeps it
 * @param instrument the legal document that is enforced; null if it is not published
 */
public record CaseFile(UUID id, String caseNumber, String court, @Nullable String instrument) {
  /** One whose legal document is not published. */
  public CaseFile(UUID id, String caseNumber, String court) {
    this(id, caseNumber, court, null);
  }
}
