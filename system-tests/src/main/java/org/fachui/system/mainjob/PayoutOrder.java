package org.fachui.system.mainjob;

/**
 * What a payout run pays.
 *
 * @param payees how many people have claims
 * @param seed which people, which amounts
 * @param caseNo the case (案号)
 * @param court its court, which the desk's people belong to
 */
public record PayoutOrder(int payees, long seed, String caseNo, String court) {
  static final long COSTS_FEN = 1_234_567;
  static final long HELD_FEN = 7_654_321;
  static final int TIERS = 3;

  /** Everything is checked. */
  public PayoutOrder {
    if (payees < 1 || payees > 5_000_000) {
      throw new IllegalArgumentException("payees are 1 to 5000000, not " + payees);
    }
  }

  /** A case of the drill's first court. */
  public static PayoutOrder ofTheDrill(int payees, long seed, long caseNumber) {
    return new PayoutOrder(payees, seed, "（2026）浙0106执" + caseNumber + "号", "浙0106");
  }
}
