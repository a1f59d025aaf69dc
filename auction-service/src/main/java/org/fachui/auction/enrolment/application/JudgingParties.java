package org.fachui.auction.enrolment.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fachui.auction.enrolment.application.EnrolmentOutcome.Refused;
import org.fachui.auction.enrolment.application.Enrolments.Findings;
import org.fachui.auction.enrolment.model.Buyer;
import org.fachui.auction.enrolment.model.EnrolmentFacts;
import org.fachui.auction.enrolment.model.EnrolmentRefusal;
import org.fachui.auction.enrolment.model.Identity;
import org.fachui.auction.enrolment.model.JudgingEnrolment;
import org.fachui.auction.enrolment.model.Purchase;
import org.jspecify.annotations.Nullable;

/**
 * Judges everybody who takes part by an enrolment: each buyer, and whoever acts for them. Of all
 * that is against any of them the first in the order of refusals is said. Whether somebody else
 * than whoever enrols takes part already is not said (NJA-18): the court sees it when it confirms.
 */
final class JudgingParties {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final Enrolments enrolments;
  private final RestrictedPurchases purchases;
  private final Clock clock;

  JudgingParties(Enrolments enrolments, RestrictedPurchases purchases, Clock clock) {
    this.enrolments = enrolments;
    this.purchases = purchases;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param refused null for nothing against it
   * @param claimFen of the case's applicants, if they enrol as such; null else
   */
  record Judged(@Nullable Refused refused, @Nullable Long claimFen) {}

  /**
   * Somebody who takes part.
   *
   * @param at pointer in the request; empty for whoever enrols
   */
  private record Party(String at, Identity identity, boolean buys) {}

  /** Judges all of them. */
  Judged judge(LotOfEnrolment lot, EnrolmentRequested request) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
    Purchase purchase = purchases.of(lot.kind()).orElse(null);
    List<Refused> refused = new ArrayList<>();
    Long claims = request.asApplicant() ? 0L : null;
    for (Party party : parties(request)) {
      Findings findings =
          enrolments.findings(lot, request.subject(), party.identity(), purchase, today);
      EnrolmentFacts facts = facts(lot, request, party, findings, today);
      Optional<EnrolmentRefusal> refusal = JudgingEnrolment.judge(facts);
      refusal.ifPresent(
          reason ->
              refused.add(refused(reason, party.at(), findings.listed().restrictedBy(), lot)));
      Long claim = findings.claimFen();
      if (claims != null && party.buys() && claim != null) {
        claims = Math.addExact(claims, claim);
      }
    }
    return new Judged(
        refused.stream().min(Comparator.comparing(Refused::reason)).orElse(null), claims);
  }

  /** Whoever enrols comes first, a buyer or not. */
  private static List<Party> parties(EnrolmentRequested request) {
    Identity actor = new Identity.Person(request.applicant().residentId().in18());
    List<Buyer> buyers = request.taking().buyers();
    List<Party> parties = new ArrayList<>();
    parties.add(new Party("", actor, request.taking().buysHimself(request.applicant())));
    for (int i = 0; i < buyers.size(); i++) {
      Identity identity = buyers.get(i).identity();
      if (!identity.equals(actor)) {
        parties.add(new Party("/buyers/" + i, identity, true));
      }
    }
    return parties;
  }

  private static EnrolmentFacts facts(
      LotOfEnrolment lot,
      EnrolmentRequested request,
      Party party,
      Findings findings,
      LocalDate today) {
    return new EnrolmentFacts(
        lot.ended(),
        lot.stopped(),
        lot.takesEnrolments(),
        party.at().isEmpty() && findings.identityInUse(),
        party.identity() instanceof Identity.Person person ? person.id().bornOn() : null,
        today,
        lot.home(),
        request.undertaking(),
        request.represents(),
        request.taking().authoritySha256() != null,
        lot.begun(),
        request.asApplicant() && party.buys(),
        findings.claimFen() != null,
        findings
            .listed()
            .bans(party.buys(), lot.court().equals(request.ownCourt()), request.ofThePlatform()));
  }

  /** A refusal that names no party. */
  Refused refused(EnrolmentRefusal reason, LotOfEnrolment lot) {
    return refused(reason, "", List.of(), lot);
  }

  private Refused refused(
      EnrolmentRefusal reason, String at, List<String> permissionOf, LotOfEnrolment lot) {
    LocalDate bornOnOrBefore =
        LocalDate.ofInstant(clock.instant(), CHINA).minusYears(EnrolmentFacts.FULL_AGE);
    return new Refused(reason, at, bornOnOrBefore, permissionOf, lot.opensAt().toString());
  }
}
