package org.fachui.auction.satisfaction;

import org.fachui.auction.life.LotStage;
import org.jspecify.annotations.Nullable;

/**
 * What is judged before a sale ends without a buyer. Money in fen.
 *
 * @param failures rounds without a bid since the sale began
 * @param route null but for a taking
 * @param taker who takes it; null but for a taking
 * @param inquiry what the creditors answered
 * @param statements what the court states, each with a proof
 * @param documents how many
 */
public record EndingFacts(
    Ending ending,
    LotStage stage,
    long failures,
    boolean immovable,
    boolean home,
    @Nullable Route route,
    @Nullable Taker taker,
    Answers inquiry,
    Statements statements,
    int documents) {

  /**
   * Who takes it.
   *
   * @param chosen whether rank and lots leave him
   * @param differenceFen what he owes beyond his claim
   */
  public record Taker(
      boolean wants,
      boolean chosen,
      boolean applicant,
      long differenceFen,
      boolean differencePaid) {}

  /** How far the creditors' answers are. */
  public enum Answers {
    /** Nobody was asked. */
    NOT_ASKED,
    /** Some may answer yet. */
    OPEN,
    /** Several of the first rank want it, and lots were not drawn. */
    TO_DRAW,
    /** Someone wants it. */
    WANTED,
    /** Nobody wants it. */
    REFUSED
  }

  /**
   * What the court states.
   *
   * @param consent of the applicant, and for an agreement of the debtor too
   * @param nobodyHarmed no other creditor and no public interest
   * @param eligible the taker may buy a home there
   * @param saleFailed a post-auction sale was held and failed
   * @param noOtherMeasure nothing else can be done with the property
   */
  public record Statements(
      boolean consent,
      boolean nobodyHarmed,
      boolean eligible,
      boolean saleFailed,
      boolean noOtherMeasure) {}
}
