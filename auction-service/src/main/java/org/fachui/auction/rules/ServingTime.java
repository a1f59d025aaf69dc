package org.fachui.auction.rules;

import java.time.Instant;
import org.fachui.kernel.rules.RuleSet;

/**
 * By when the sale ruling has to be served (SALE-20). It is late afterwards, and served all the
 * same.
 */
public final class ServingTime {
  private static final String RULE = "SALE-20";

  private ServingTime() {}

  /**
   * The last moment in time.
   *
   * @param paidAt when the whole price was there
   */
  public static Instant by(RuleSet course, Instant paidAt) {
    return paidAt.plusMillis(course.rule(RULE).parameters().number("serveWithinMsMax"));
  }
}
