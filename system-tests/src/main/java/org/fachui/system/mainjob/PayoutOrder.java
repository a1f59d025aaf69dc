package org.fachui.system.mainjob;

/**
 * What a payout run pays.
 *
 * @param first index of the first payee: two runs on one stack have nobody in common
 * @param payees how many people have claims
 * @param seed which people, which amounts
 * @param caseNo the case (案号)
 * @param court its court, which the desk's people belong to
 */
public record PayoutOrder(int first, int payees, long seed, String caseNo, String court) {
  static final long COSTS_FEN = 1_234_567;
  static final long HELD_FEN = 7_654_321;
  static final int TIERS = 3;
  private static final int PAYEES_MAX = 5_000_000;

  /** Everything is checked. */
  public PayoutOrder {
    if (payees < 1 || payees > PAYEES_MAX || first < 0 || first > PAYEES_MAX) {
      throw new IllegalArgumentException("payees are 1 to " + PAYEES_MAX + ", not " + payees);
    }
  }

  /** A case of the drill's first court. */
  public static PayoutOrder ofTheDrill(int payees, long seed, long caseNumber) {
    return new PayoutOrder(0, payees, seed, "（2026）浙0106执" + caseNumber + "号", "浙0106");
  }

  /** The same for other people. */
  public PayoutOrder from(int index) {
    return new PayoutOrder(index, payees, seed, caseNo, court);
  }
}
