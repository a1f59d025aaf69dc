package org.fachui.system.story;

import java.util.HashSet;
import java.util.Set;
import org.fachui.system.bank.Claimants;

/**
 * What one run of the whole job is about.
 *
 * @param payees how many claimants are paid
 * @param seed which people, which amounts
 * @param number of the case and of the land unit; two runs on one stack take different ones
 * @param cutRecord whether a record is cut out of the exported log before it is judged (sabotage)
 */
public record StoryOrder(int payees, long seed, int number, boolean cutRecord) {
  static final String COURT = "浙0106";
  private static final int PEOPLE_EACH = 200_000;

  /** Everything is checked. */
  public StoryOrder {
    if (payees < 1 || payees > PEOPLE_EACH || number < 1 || number > 9_999) {
      throw new IllegalArgumentException("payees are 1 to 200000, the number 1 to 9999");
    }
  }

  /** 案号. */
  public String caseNo() {
    return "（2026）" + COURT + "执" + number + "号";
  }

  /** 不动产单元代码, 28 characters. */
  public String unitCode() {
    return "330106001001GB00001F%08d".formatted(number);
  }

  /** The accounts of everybody who may get money in this run. */
  Set<String> accounts() {
    Set<String> accounts = new HashSet<>();
    Applicant.twenty(number).forEach(one -> accounts.add(one.accountNo()));
    Claimants.of(firstPayee(), payees, seed).forEach(one -> accounts.add(one.accountNo()));
    return accounts;
  }

  /** Index of the first claimant: two runs have nobody in common. */
  public int firstPayee() {
    return number * PEOPLE_EACH % 4_000_000;
  }
}
