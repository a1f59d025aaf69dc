package org.fachui.auction.outcome.application;

import java.time.Instant;
import java.util.List;
import org.fachui.auction.enrolment.model.Buyer;
import org.fachui.auction.outcome.model.Confirmation;

/** Writes the papers of a sale. A port. */
public interface SalePapers {
  /** The confirmation (成交确认书). */
  StoredPaper confirmation(Confirmation confirmation);

  /**
   * The sale ruling (成交裁定书).
   *
   * @param judge who makes it, as named
   */
  StoredPaper ruling(Sale sale, List<Buyer> buyers, String number, String judge, Instant at);

  /**
   * The ruling that the property is sold again because the price was not paid (重新拍卖裁定书).
   *
   * @param judge who makes it, as named
   */
  StoredPaper defaultRuling(Sale sale, List<Buyer> buyers, String number, String judge, Instant at);
}
