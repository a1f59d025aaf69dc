package org.fachui.auction.enrolment.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the lists of the courts say of somebody with regard to one sale.
 *
 * @param connection how a standing declaration connects him with it; null for none
 * @param declaredBy code of the court that declared it; null for none
 * @param defaulted whether the person bought the property before and did not pay
 * @param restrictedBy codes of the courts that have restricted his spending and do not permit this
 */
public record Listed(
    @Nullable ConnectionWithSale connection,
    @Nullable String declaredBy,
    boolean defaulted,
    List<String> restrictedBy) {
  /** Copies the list. */
  public Listed {
    restrictedBy = List.copyOf(restrictedBy);
  }

  /**
   * What bars him.
   *
   * @param buys whether he would own it: who acts for others spends their means
   * @param ofTheCourt of his account
   * @param ofThePlatform of his account
   */
  public PersonalBans bans(boolean buys, boolean ofTheCourt, boolean ofThePlatform) {
    return new PersonalBans(
        ofTheCourt, ofThePlatform, connection != null, defaulted, buys && !restrictedBy.isEmpty());
  }
}
