package org.fachui.auction.enrolment.model;

import org.jspecify.annotations.Nullable;

/** How an enrolment stands, for its bidder; the contract's {@code EnrolmentState}. */
public enum EnrolmentState {
  AWAITING_DEPOSIT,
  QUALIFIED,
  DEPOSIT_WRONG,
  DEPOSIT_LATE,
  REFUNDING,
  REFUNDED,
  WON,
  EXPIRED,
  /** No deposit is asked; the paddle does not stand in the log yet. */
  ADMITTING,
  /** Bidding is over, somebody else won, and nothing was paid that could go back. */
  OVER,
  /** The deposit is there, or none is asked; the court has not confirmed the proxy yet (NJA-14). */
  AWAITING_COURT,
  /** The court has not confirmed the proxy, so that there is no paddle. */
  NOT_CONFIRMED;

  /**
   * Follows from what others state: payout of the deposit, the journal of the paddle and the end.
   *
   * @param deposit null when payout has not been asked yet
   * @param journaled whether the paddle stands in the bid log
   * @param closed whether the closing record is journaled
   * @param won whether it names this paddle
   */
  public static EnrolmentState of(
      @Nullable DepositState deposit, boolean journaled, boolean closed, boolean won) {
    if (won) {
      return WON;
    }
    DepositState known = deposit == null ? DepositState.AWAITED : deposit;
    return switch (known) {
      case REFUNDED -> REFUNDED;
      case REFUNDING -> REFUNDING;
      case WRONG_AMOUNT -> DEPOSIT_WRONG;
      case LATE -> DEPOSIT_LATE;
      case AWAITED -> journaled ? QUALIFIED : closed ? EXPIRED : AWAITING_DEPOSIT;
      case CONFIRMED, APPLIED -> journaled ? (closed ? REFUNDING : QUALIFIED) : unadmitted(closed);
    };
  }

  /** Of the case's applicant, of whom no deposit was asked (NJA-17). */
  public static EnrolmentState withoutDeposit(boolean journaled, boolean closed, boolean won) {
    if (won) {
      return WON;
    }
    return closed ? OVER : journaled ? QUALIFIED : ADMITTING;
  }

  /**
   * The same for whoever acts for others: without the court's confirmation there is no paddle, and
   * what was paid goes back after the end.
   *
   * @param deposit null when payout has not been asked yet
   */
  public EnrolmentState represented(Confirmed confirmed, @Nullable DepositState deposit) {
    return switch (confirmed) {
      case CONFIRMED -> this;
      case DECLINED -> this == REFUNDING || this == REFUNDED ? this : NOT_CONFIRMED;
      case AWAITED ->
          switch (this) {
            case AWAITING_DEPOSIT -> deposit == DepositState.CONFIRMED ? AWAITING_COURT : this;
            case ADMITTING -> AWAITING_COURT;
            case OVER, EXPIRED, DEPOSIT_LATE -> NOT_CONFIRMED;
            case QUALIFIED,
                DEPOSIT_WRONG,
                REFUNDING,
                REFUNDED,
                WON,
                AWAITING_COURT,
                NOT_CONFIRMED ->
                this;
          };
    };
  }

  /** The money is there, but no paddle stands in the log: it will, or it came too late. */
  private static EnrolmentState unadmitted(boolean closed) {
    return closed ? DEPOSIT_LATE : AWAITING_DEPOSIT;
  }
}
