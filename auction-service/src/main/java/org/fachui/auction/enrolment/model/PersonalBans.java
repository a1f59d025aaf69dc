package org.fachui.auction.enrolment.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What of somebody himself bars him from taking part in a sale. It is judged on enrolling, and
 * again before the ruling is made and served, because the lists may have been mended since.
 *
 * @param ofTheCourt whether the account is one of the people of the court that sells
 * @param ofThePlatform whether the account is one of those that run the platform
 * @param connected whether a declaration of a connection with the sale stands
 * @param defaulted whether the person bought this property before and did not pay
 * @param restrictedDebtor whether a court has restricted his spending, so that he may not buy what
 *     the lot is with his own means, and has not permitted it
 */
public record PersonalBans(
    boolean ofTheCourt,
    boolean ofThePlatform,
    boolean connected,
    boolean defaulted,
    boolean restrictedDebtor) {
  /** Nothing bars him. */
  public static final PersonalBans NONE = new PersonalBans(false, false, false, false, false);

  /** All of them, in the order of refusals. */
  public List<EnrolmentRefusal> all() {
    List<EnrolmentRefusal> found = new ArrayList<>();
    add(found, ofTheCourt, EnrolmentRefusal.COURT_STAFF);
    add(found, ofThePlatform, EnrolmentRefusal.PLATFORM_STAFF);
    add(found, connected, EnrolmentRefusal.CONNECTED_PERSON);
    add(found, defaulted, EnrolmentRefusal.DEFAULTER);
    add(found, restrictedDebtor, EnrolmentRefusal.RESTRICTED_DEBTOR);
    return List.copyOf(found);
  }

  private static void add(List<EnrolmentRefusal> found, boolean barred, EnrolmentRefusal reason) {
    if (barred) {
      found.add(reason);
    }
  }
}
