package org.fachui.registry.transfers.model;

import static org.fachui.registry.transfers.model.StepName.CERTIFICATE;
import static org.fachui.registry.transfers.model.StepName.ELIGIBILITY;
import static org.fachui.registry.transfers.model.StepName.ENTRY;
import static org.fachui.registry.transfers.model.StepName.GAS;
import static org.fachui.registry.transfers.model.StepName.POWER;
import static org.fachui.registry.transfers.model.StepName.RULED;
import static org.fachui.registry.transfers.model.StepName.SERVED;
import static org.fachui.registry.transfers.model.StepName.TAX_ASSESSED;
import static org.fachui.registry.transfers.model.StepName.TAX_PAID;
import static org.fachui.registry.transfers.model.StepName.WATER;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fachui.registry.bureaus.model.Bureau;
import org.fachui.registry.transfers.model.PlannedStep.Work;

/** The steps for a kind of property and what each waits for; data, not code. */
public final class TransferPlan {
  private static final TransferPlan HOME =
      new TransferPlan(
          List.of(
              step(ELIGIBILITY, new Work.Question(Bureau.HOUSING, "RESTRICTION"), Set.of()),
              step(RULED, new Work.CourtRecord(), Set.of(ELIGIBILITY)),
              step(SERVED, new Work.CourtRecord(), Set.of(RULED)),
              inBuyersName(TAX_ASSESSED, Bureau.TAX, "TAX_ASSESSMENT", SERVED),
              inBuyersName(TAX_PAID, Bureau.TAX, "TAX_PAYMENT", TAX_ASSESSED),
              inBuyersName(ENTRY, Bureau.LAND, "TITLE_TRANSFER", TAX_PAID),
              inBuyersName(CERTIFICATE, Bureau.LAND, "CERTIFICATE", ENTRY),
              inBuyersName(WATER, Bureau.WATER, "ACCOUNT_CHANGE", CERTIFICATE),
              inBuyersName(POWER, Bureau.POWER, "ACCOUNT_CHANGE", CERTIFICATE),
              inBuyersName(GAS, Bureau.GAS, "ACCOUNT_CHANGE", CERTIFICATE)));

  private final List<PlannedStep> steps;

  private TransferPlan(List<PlannedStep> steps) {
    this.steps = List.copyOf(steps);
  }

  private static PlannedStep step(StepName name, Work work, Set<StepName> after) {
    return new PlannedStep(name, work, after, false);
  }

  private static PlannedStep inBuyersName(
      StepName name, Bureau bureau, String kind, StepName after) {
    return new PlannedStep(name, new Work.Notice(bureau, kind), Set.of(after), true);
  }

  /** The plan for a kind of property; nothing for one that is not transferred here. */
  public static Optional<TransferPlan> of(String kind) {
    return kind.equals("HOME") ? Optional.of(HOME) : Optional.empty();
  }

  /** In the order in which they are shown; each stands behind those that it waits for. */
  public List<PlannedStep> steps() {
    return steps;
  }

  /** One of them. */
  public PlannedStep step(StepName name) {
    return steps.stream()
        .filter(step -> step.name() == name)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the plan has no " + name));
  }

  /** The blocked steps that nothing holds up any more. */
  public List<StepName> freed(Map<StepName, StepState> now, boolean confirmed) {
    return steps.stream()
        .filter(step -> now.get(step.name()) == StepState.BLOCKED)
        .filter(step -> confirmed || !step.inBuyersName())
        .filter(
            step -> step.after().stream().allMatch(other -> now.get(other) == StepState.ENTERED))
        .map(PlannedStep::name)
        .toList();
  }

  /** The longest chain of steps that are not ENTERED; the end cannot come before all of it. */
  public List<StepName> criticalPath(Map<StepName, StepState> now) {
    Map<StepName, List<StepName>> longest = new EnumMap<>(StepName.class);
    List<StepName> best = List.of();
    for (PlannedStep step : steps) {
      if (now.get(step.name()) == StepState.ENTERED) {
        continue;
      }
      List<StepName> before =
          step.after().stream()
              .map(other -> longest.getOrDefault(other, List.of()))
              .max(Comparator.comparingInt(List::size))
              .orElse(List.of());
      List<StepName> path = new ArrayList<>(before);
      path.add(step.name());
      longest.put(step.name(), path);
      best = path.size() > best.size() ? path : best;
    }
    return List.copyOf(best);
  }
}
