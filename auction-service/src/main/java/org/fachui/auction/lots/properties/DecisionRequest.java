package org.fachui.auction.lots.properties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fachui.auction.enrolment.model.Identity;
import org.fachui.auction.enrolment.web.IdentityChecks;
import org.fachui.auction.lots.properties.Decision.PreemptionHolder;
import org.fachui.auction.lots.properties.Decision.PreemptionHolder.Nature;
import org.fachui.auction.rules.NoticeRules;
import org.fachui.auction.rules.RuleSets;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** A decision to record; the contract's {@code DecisionRequest}. */
public record DecisionRequest(
    long startPriceFen,
    long incrementFen,
    long depositFen,
    List<HolderRequest> preemption,
    List<String> panel,
    LocalDate decidedOn,
    @Nullable Estimate estimate) {
  /** The contract's {@code PreemptionHolderRequest}: a person's number or an organisation's. */
  public record HolderRequest(
      String name,
      @Nullable String residentId,
      @Nullable String creditCode,
      int rank,
      @Nullable Nature nature) {
    PreemptionHolder holder() {
      return new PreemptionHolder(
          name.strip(), rank, nature == null ? Nature.OTHER : nature, creditCode != null);
    }

    Optional<Identity> identity(String at, FieldFaults faults) {
      return IdentityChecks.identity(residentId, creditCode, at, faults::add);
    }

    /** Without the person. */
    @Override
    public String toString() {
      return "HolderRequest[rank=" + rank + "]";
    }
  }

  /**
   * The decision.
   *
   * @throws org.fachui.platform.problems.ProblemException 400 for fields, 422 for a panel that is
   *     none
   */
  Decision decision(UUID propertyId, Instant now) {
    FieldFaults faults = new FieldFaults();
    faults.fen("/startPriceFen", startPriceFen, 1);
    faults.fen("/incrementFen", incrementFen, 1);
    faults.fen("/depositFen", depositFen, 1);
    if (startPriceFen > 0 && incrementFen > RuleFacts.LARGEST - startPriceFen) {
      faults.add(
          Problem.invalidField("/incrementFen", "No bid above the start price would be possible.")
              .accepted("startPriceAndIncrementMax", RuleFacts.LARGEST));
    }
    faults.number("/preemption", preemption.size(), 0, 50);
    faults.number("/panel", panel.size(), 0, 15);
    checkHolders(faults);
    checkPanel(faults);
    faults.notAfter("/decidedOn", decidedOn, LocalDate.ofInstant(now, PropertyChecks.CHINA));
    if (estimate != null) {
      faults.fen("/estimate/priorityFen", estimate.priorityFen(), 0);
      faults.fen("/estimate/costsFen", estimate.costsFen(), 0);
      if (estimate.priorityFen() >= 0
          && estimate.costsFen() > RuleFacts.LARGEST - estimate.priorityFen()) {
        faults.add(
            Problem.invalidField("/estimate/costsFen", "Claims and costs together are too large.")
                .accepted("priorityAndCostsMax", RuleFacts.LARGEST));
      }
    }
    faults.refuseAny();
    if (NoticeRules.panel(RuleSets.NJA_2022.rule("NJA-27"), panel.size())
        instanceof Refused refused) {
      throw RefusedRules.problem(refused, "/panel").asException();
    }
    return new Decision(
        UUID.randomUUID(),
        propertyId,
        startPriceFen,
        incrementFen,
        depositFen,
        preemption.stream().map(HolderRequest::holder).toList(),
        panel.stream().map(String::strip).toList(),
        decidedOn,
        estimate,
        now);
  }

  private void checkHolders(FieldFaults faults) {
    Set<Identity> seen = new HashSet<>();
    for (int i = 0; i < preemption.size(); i++) {
      HolderRequest holder = preemption.get(i);
      String at = "/preemption/" + i;
      faults.text(at + "/name", holder.name(), 100);
      faults.number(at + "/rank", holder.rank(), 1, 99);
      holder.identity(at, faults).ifPresent(identity -> once(faults, seen, at, identity));
    }
  }

  /** Who the holders are, in their order; only of a request that was checked. */
  List<Identity> holders() {
    return preemption.stream()
        .map(holder -> holder.identity("", new FieldFaults()).orElseThrow())
        .toList();
  }

  private void checkPanel(FieldFaults faults) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < panel.size(); i++) {
      faults.text("/panel/" + i, panel.get(i), 100);
      once(faults, seen, "/panel/" + i, panel.get(i).strip());
    }
  }

  private static <T> void once(FieldFaults faults, Set<T> seen, String field, T person) {
    if (!seen.add(person)) {
      faults.add(Problem.invalidField(field, "This person is named twice."));
    }
  }

  /** Without the persons. */
  @Override
  public String toString() {
    return "DecisionRequest[]";
  }
}
