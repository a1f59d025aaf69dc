package org.fachui.auction.agreement;

import java.util.Set;

/**
 * What is judged before a property is taken by agreement. Money in fen.
 *
 * @param criminal whether a criminal judgment gives it to the treasury or to the victims
 * @param applicant whether the taker is recorded as an applicant of the case
 * @param disposalProved whether the court's right to dispose is proved
 * @param papers what the documents show
 * @param claimFen what is left of the taker's; of no matter for who is no applicant
 */
public record AgreementFacts(
    boolean immovable,
    boolean home,
    boolean criminal,
    boolean applicant,
    boolean disposalProved,
    Set<AgreedPaper> papers,
    long priceFen,
    long claimFen,
    boolean differencePaid) {
  /** Copies the set. */
  public AgreementFacts {
    papers = Set.copyOf(papers);
  }
}
