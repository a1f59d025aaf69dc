package org.fachui.auction.enrolment.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.enrolment.model.Deposit;
import org.fachui.auction.enrolment.model.Eligibility;
import org.fachui.auction.enrolment.model.Identity;
import org.fachui.auction.enrolment.model.Listed;
import org.fachui.auction.enrolment.model.ListedParty;
import org.fachui.auction.enrolment.model.Purchase;
import org.jspecify.annotations.Nullable;

/** All enrolments. A port; each method is a transaction of its own. */
public interface Enrolments {
  /**
   * What is known of a person before enrolling.
   *
   * @param identityInUse whether another account is enrolled for the lot with this identity
   * @param claimFen the claim that the court has recorded for him in the case, less what he took
   *     for it by agreement (CPI-489); null for none
   */
  record Findings(boolean identityInUse, @Nullable Long claimFen, Listed listed) {}

  /**
   * An enrolment whose deposit has to be asked for now. Whoever takes it has it for a while.
   *
   * @param known whether payout has answered before
   * @param endAt of the lot's bidding as it stands now
   * @param dueAt when it was due; a hint that came since has changed that
   */
  record Due(
      DepositTerms terms, boolean known, Instant endAt, int attempts, @Nullable Instant dueAt) {}

  /** The lot; empty if there is none. */
  Optional<LotOfEnrolment> lot(UUID lotId, Instant now);

  /** The person's own for a lot. */
  Optional<Enrolment> own(UUID lotId, String subject);

  /** All of one person's, newest first. */
  List<Enrolment> all(String subject);

  /**
   * What is known of somebody who wants to enrol.
   *
   * @param purchase what buying the lot is to a debtor whose spending is restricted; null for what
   *     that does not meet
   */
  Findings findings(
      LotOfEnrolment lot,
      String subject,
      Identity person,
      @Nullable Purchase purchase,
      LocalDate today);

  /**
   * What the lists say now of everybody who takes part by an enrolment, in their order.
   *
   * @param purchase as above
   * @param boughtOn the day on which it was bought: a later order does not meet it
   * @param today a permission may be for this day too
   */
  List<ListedParty> listed(
      LotOfEnrolment lot,
      UUID enrolmentId,
      @Nullable Purchase purchase,
      LocalDate boughtOn,
      LocalDate today);

  /**
   * Adds one. Whoever adds it asks for its deposit; it is due in a few seconds should he not. Of
   * whom no deposit is asked, gets his paddle in the same transaction.
   *
   * @param claimFen the applicant's claim that is counted instead of a deposit of as much; null for
   *     everybody else
   * @return false if the account or the person is enrolled already
   */
  boolean add(
      UUID id,
      LotOfEnrolment lot,
      EnrolmentRequested request,
      Eligibility eligibility,
      @Nullable Long claimFen,
      Instant now);

  /** Takes what is due, so that no other thread or replica has it at the same time. */
  List<Due> claim(Instant now, int atMost);

  /** Takes one, due or not, unless it was answered or taken a moment ago. */
  Optional<Due> claim(UUID enrolmentId, Instant now);

  /**
   * Keeps what payout answered. A confirmed deposit gets a paddle in the same transaction, unless
   * bidding is over: a random number that is free.
   *
   * @param next when to ask again; null for when payout says that something happened
   * @return whether there is a paddle that the engine has to add
   */
  boolean answered(Due due, Deposit deposit, Instant now, @Nullable Instant next);

  /** Payout did not answer. */
  void silent(Due due, Instant next);
}
