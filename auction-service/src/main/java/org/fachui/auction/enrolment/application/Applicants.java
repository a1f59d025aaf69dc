package org.fachui.auction.enrolment.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.enrolment.model.Applicant;
import org.fachui.auction.enrolment.model.Buyer;

/** Opens the particulars of those who enrolled. A port; for what the law asks to be named only. */
public interface Applicants {
  /** The person behind an enrolment. */
  Optional<Applicant> of(UUID enrolmentId);

  /** Those who buy by an enrolment, whoever enrols among them or not; none for no enrolment. */
  List<Buyer> buyers(UUID enrolmentId);
}
