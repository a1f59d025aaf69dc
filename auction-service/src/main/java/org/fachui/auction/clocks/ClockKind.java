package org.fachui.auction.clocks;

/** What a clock waits for; the contract's {@code ClockKind}. */
public enum ClockKind {
  /** The determination of a reference price begins (PRICE-1). */
  PRICE_START,
  /** The parties agree, or a department answers (PRICE-4, 6). */
  PRICE_TERM,
  /** Platforms or appraisers report (PRICE-11, 19). */
  PRICE_REPORT,
  /** Agencies are drawn (PRICE-16). */
  PRICE_DRAW,
  /** The report is sent to the parties (PRICE-21). */
  PRICE_SEND,
  /** The parties may object to the price (PRICE-22). */
  PRICE_OBJECTIONS,
  /** The sale begins after the price is determined (PRICE-30). */
  PRICE_DISPOSAL,
  /** The price is in force; the first notice comes before it ends (PRICE-27). */
  PRICE_VALID,
  /** This court seized first; then a court with prior security may ask for the sale (DISP-1). */
  FIRST_SEIZURE,
  /** The court of the first seizure sends its letter of transfer (DISP-2). */
  TRANSFER_LETTER,
  /** The applicant asks for the auction although nothing would be left for him (SALE-6). */
  SURPLUS_REQUEST,
  /** The notice or the opening of the next round (NJA-26, LINK-2). */
  NEXT_ROUND,
  /** Creditors answer whether they take the property (LINK-1). */
  CREDITORS,
  /** The enforcement of a criminal judgment ends (CRIM-3). */
  CRIMINAL_TERM,
  /** The term of a postponement (NJA-28). */
  STOP_TERM,
  /** A stopped lot goes on (NJA-28). */
  RESUME,
  /** The court rules on an objection or a claim (CPL-236, 238). */
  OBJECTION,
  /** Deposits of those who did not win go back (NJA-23). */
  DEPOSITS,
  /** The buyer pays the rest (NJA-25). */
  BALANCE,
  /** An authority approves the change of shares, within a reasonable time (EQ-15). */
  APPROVAL,
  /** The sale ruling is served (SALE-20). */
  RULING,
  /** The property is vacated by the day of the notice (SALE-27). */
  VACATE,
  /** The property is handed over (SALE-27). */
  HANDOVER
}
