package org.fachui.auction.enrolment.application;

import java.util.List;
import java.util.UUID;
import org.fachui.auction.enrolment.model.Buyer;
import org.fachui.auction.enrolment.model.IdentityAccess;

/**
 * Opens the particulars of those who enrolled, for what the law asks to be named only; each access
 * leaves its row, which nobody can take back (NJA-18). A port.
 */
public interface Applicants {
  /** Those who buy by an enrolment, whoever enrols among them or not; none for no enrolment. */
  List<Buyer> buyers(UUID enrolmentId, IdentityAccess access);

  /** Leaves the row for somebody who reads a paper that names them. */
  void read(UUID enrolmentId, IdentityAccess access);
}
