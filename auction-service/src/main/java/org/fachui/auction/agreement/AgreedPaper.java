package org.fachui.auction.agreement;

import java.util.Arrays;
import java.util.List;

/** What a document shows, as a taking by agreement needs it. */
public enum AgreedPaper {
  /** That the applicant agrees, at this price. */
  APPLICANT_CONSENT,
  /** That the debtor agrees, at this price. */
  DEBTOR_CONSENT,
  /** That neither another creditor nor a public interest is harmed. */
  NOBODY_HARMED,
  /** That the taker may buy a home there (HOME-5). */
  HOME_ELIGIBILITY;

  /** All that are needed, in the order in which they are asked for. */
  public static List<AgreedPaper> needed(boolean home) {
    return Arrays.stream(values()).filter(one -> home || one != HOME_ELIGIBILITY).toList();
  }
}
