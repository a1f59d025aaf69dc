package org.fachui.auction.life;

import java.util.Optional;

/** Where a lot stands in its life. */
public enum LotStage {
  /** Its notice is not published yet. */
  DRAFT,
  /** Published; bids are not taken yet. */
  ANNOUNCED,
  /** Bids are taken. */
  OPEN,
  /** Bidding is stopped for the moment, by the platform's fault or at the court's word (暂停). */
  PAUSED,
  /** The court decided to wait for a term (暂缓). */
  POSTPONED,
  /** A ruling stopped it until its cause is gone (中止). */
  STAYED,
  /** Taken back before it was sold (撤回). */
  WITHDRAWN,
  /** Ended with a highest bid (成交). */
  CLOSED_SOLD,
  /** Ended without a bid (流拍). */
  CLOSED_UNSOLD,
  /** Sold, and the time to pay has passed. */
  OVERDUE,
  /** The whole price is with the court. */
  PAID,
  /** The sale ruling (成交裁定) is made. */
  RULED,
  /** The sale ruling is served: title has passed (NJA-22). */
  SERVED,
  /** The property is with the buyer. */
  HANDED_OVER,
  /** A ruling found that the buyer did not pay (悔拍). */
  DEFAULTED,
  /** A ruling found that the change of the shares was not approved in time (未获批准). */
  NOT_APPROVED,
  /** A ruling annulled the auction (撤销). */
  ANNULLED,
  /** The property goes on in another round, which is a lot of its own. */
  FOLLOWED,
  /** A creditor takes the property for its debt (以物抵债). */
  TAKEN,
  /** The applicant has the property in management (交付管理). */
  MANAGED,
  /** The seizure is released (解除查封). */
  RELEASED;

  /** Where an event leads from here; empty if it is not allowed. */
  public Optional<LotStage> after(LotEvent event) {
    return LotLife.transition(this, event).map(LotLife.Transition::to);
  }
}
