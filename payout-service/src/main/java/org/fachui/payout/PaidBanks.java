package org.fachui.payout;

/** The configured banks to which there is a channel: three digits each, commas between them. */
public final class PaidBanks {
  /** The one key; whoever takes claims, sends, or reads statements has the same list by it. */
  public static final String KEY = "fachui.payout.banks";

  /** Those that are simulated. */
  public static final String DEFAULT = "102,103,104,105,301,302,303,305,306,308,309,310";

  private PaidBanks() {}
}
