package org.fachui.auction.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.Facts;
import org.fachui.auction.enrolment.application.CaseApplicants;
import org.fachui.auction.enrolment.application.CaseApplicants.Recorded;
import org.fachui.auction.lots.properties.Properties;
import org.fachui.auction.lots.properties.Property;
import org.fachui.auction.lots.properties.PropertyKind;
import org.fachui.auction.lots.publishing.SeizedThings;
import org.fachui.auction.lots.rounds.PropertyRounds;
import org.fachui.auction.lots.rounds.Rounds;
import org.fachui.auction.rules.DisposalRules;
import org.fachui.auction.rules.RuleSets;
import org.fachui.auction.rules.SeizureFacts;
import org.fachui.auction.rules.SeizureRules;
import org.fachui.auction.stops.application.CourtPaper;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;
import org.fachui.proof.canonical.JsonValue.JsonObject;

/**
 * Judges and stores that a property is taken by agreement, in one transaction with its fact. A
 * notice of the same property waits for it, or it for the notice.
 */
@ApplicationScoped
public class TakingByAgreement {
  /** The next notice of such a property would be judged under the rules of a drill. */
  static final RuleSet RULES = RuleSets.after(true);

  private Properties properties;
  private Rounds rounds;
  private SeizedThings seized;
  private CaseApplicants applicants;
  private AgreedTakings takings;
  private Facts facts;
  private Clock clock;

  @Inject
  public TakingByAgreement(
      Properties properties,
      Rounds rounds,
      SeizedThings seized,
      CaseApplicants applicants,
      AgreedTakings takings,
      Facts facts,
      Clock clock) {
    this.properties = properties;
    this.rounds = rounds;
    this.seized = seized;
    this.applicants = applicants;
    this.takings = takings;
    this.facts = facts;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected TakingByAgreement() {}

  /** What became of a ruling. */
  public sealed interface Outcome {
    /**
     * It stands.
     *
     * @param fresh whether it was made now
     */
    record Stands(AgreedTaking taking, boolean fresh) implements Outcome {}

    /** Another ruling gave it away before. */
    record TakenBefore() implements Outcome {}

    /** It was announced: it ends by its lot. */
    record Announced(UUID lotId) implements Outcome {}

    /** Another paper has the number. */
    record NumberTaken() implements Outcome {}

    /** Nothing was stored; all that is against it. */
    record Against(List<Refused> findings) implements Outcome {
      /** Copies the list. */
      public Against {
        findings = List.copyOf(findings);
      }
    }
  }

  /**
   * Takes it, or says all that is against it.
   *
   * @param paper the ruling, whose fields are valid
   * @param by subject of the judge
   */
  @Transactional
  public Outcome take(UUID propertyId, AgreedTakingRequest request, CourtPaper paper, String by) {
    properties.lock(propertyId);
    Property property = properties.find(propertyId).orElseThrow();
    Optional<AgreedTaking> known = takings.of(propertyId);
    if (known.isPresent()) {
      return known.get().paper().number().equals(paper.number())
          ? new Outcome.Stands(known.get(), false)
          : new Outcome.TakenBefore();
    }
    PropertyRounds all = rounds.of(propertyId);
    if (all.last().isPresent()) {
      return new Outcome.Announced(all.last().get().lotId());
    }
    Optional<Recorded> applicant =
        applicants.of(property.file().id()).stream()
            .filter(one -> one.id().equals(request.applicantId()) && one.withdrawnAt() == null)
            .findFirst();
    // Holds the case, so that no other taking of it satisfies the same claim meanwhile.
    SeizureFacts held = seized.facts(property);
    long claimFen =
        applicant.map(one -> one.claimFen() - takings.satisfiedFen(one.id())).orElse(0L);
    List<Refused> found =
        judge(property, held, facts(property, all, applicant.isPresent(), claimFen, request));
    if (!found.isEmpty()) {
      return new Outcome.Against(found);
    }
    if (takings.numberTaken(paper.number())) {
      return new Outcome.NumberTaken();
    }
    var taking =
        new AgreedTaking(
            propertyId,
            request.applicantId(),
            paper,
            request.papers(),
            request.priceFen(),
            claimFen,
            request.paidAt(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    takings.add(taking, by);
    facts.tell(told(property, taking.at()));
    return new Outcome.Stands(taking, true);
  }

  private static AgreementFacts facts(
      Property property,
      PropertyRounds all,
      boolean applicant,
      long claimFen,
      AgreedTakingRequest request) {
    return new AgreementFacts(
        property.kind().immovable(),
        property.kind() == PropertyKind.HOME,
        all.taker() != PropertyRounds.Taker.NONE,
        applicant,
        property.disposalRight().isPresent(),
        request.shown(),
        request.priceFen(),
        claimFen,
        request.differencePaidAt() != null);
  }

  private static List<Refused> judge(
      Property property, SeizureFacts held, AgreementFacts agreement) {
    boolean drill = RULES.drill();
    RuleSet disposal = RuleSets.disposal(drill);
    List<Refused> found = new ArrayList<>(AgreementRules.judge(RULES, disposal, agreement));
    property
        .disposalRight()
        .map(right -> right.standing(property.file().court()))
        .ifPresent(standing -> found.addAll(DisposalRules.refusals(disposal, standing)));
    found.addAll(SeizureRules.refusals(RuleSets.seizure(drill), held));
    return found;
  }

  private static Facts.Told told(Property property, Instant at) {
    return new Facts.Told(
        Facts.CASES,
        "property.taken",
        property.id(),
        at,
        Map.of("ruleset", RULES.id()),
        JsonObject.builder()
            .put("caseId", property.file().id().toString())
            .put("propertyId", property.id().toString())
            .build());
  }
}
