package org.fachui.system.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.fachui.system.stack.SystemStack;
import org.fachui.system.story.HomeSale;

/**
 * Homes of 浙0106 that are not sold: one entered, one ready for its notice, one announced, one to be
 * taken by agreement.
 */
final class Homes {
  private static final int DRAFT = 23;
  private static final int READY = 24;
  private static final int ANNOUNCED = 25;
  private static final int AGREED = 28;
  private static final Duration LATER = Duration.ofHours(1);

  final HomeSale sale;
  final HomeSale.Entered draft;
  final HomeSale.Entered ready;
  final HomeSale.Entered agreed;

  /** Of the case of the one that is to be taken. */
  final String agreedCaseNo;

  final ObjectNode notice;
  final UUID announced;

  /** Decisions of the draft whose price leaves nothing: the applicant of the second was told. */
  final String untold;

  final String told;

  /** Of the same moment for both, so that the request is in time however long the walk takes. */
  final ObjectNode paper;

  Homes(SystemStack system) throws IOException {
    sale = new HomeSale(system.stack(), DRAFT, Walk.BUYER);
    draft = sale.enter();
    HomeSale second = new HomeSale(system.stack(), READY, Walk.BUYER);
    ready = second.enter();
    notice = second.notice(ready, LATER, LATER);
    HomeSale third = new HomeSale(system.stack(), ANNOUNCED, Walk.BUYER);
    announced = third.publish(third.enter(), LATER, LATER);
    HomeSale fourth = new HomeSale(system.stack(), AGREED, Walk.BUYER);
    agreed = fourth.enter();
    agreedCaseNo = fourth.caseNo();
    untold = sale.decideTooLow(draft);
    told = sale.decideTooLow(draft);
    paper = sale.paper();
    sale.tellApplicant(draft, told, paper);
  }
}
