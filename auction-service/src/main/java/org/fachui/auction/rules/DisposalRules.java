package org.fachui.auction.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;

/** Says what a court lacks that wants to sell what another court seized first; all at once. */
public final class DisposalRules {
  /**
   * The seizures and the transfer between the courts.
   *
   * @param ownFirst whether the selling court's own seizure is the first
   * @param firstSeizedAt beginning of the day of the first seizure
   * @param transfer empty when nothing was asked for
   */
  public record Standing(boolean ownFirst, Instant firstSeizedAt, Optional<Transfer> transfer) {}

  /**
   * The transfer of the right to dispose (移送执行).
   *
   * @param priorSecurity whether the selling court's claim has security ranking before
   * @param requestedAt when the letter of request (商请移送执行函) arrived
   * @param firstCourtSells whether the first court had published a notice by then
   * @param letter whether the letter of transfer (移送执行函) is here, with its number
   * @param disputed whether the first court contests it
   * @param designated whether the common superior court designated the selling court
   * @param claimConfirmed whether the first court's claim stands in an effective instrument
   * @param reservedFen share that is kept for it
   */
  public record Transfer(
      boolean priorSecurity,
      Instant requestedAt,
      boolean firstCourtSells,
      boolean letter,
      boolean disputed,
      boolean designated,
      boolean claimConfirmed,
      OptionalLong reservedFen) {}

  private DisposalRules() {}

  /** Every refusal in the order of the articles; none if the court may sell. */
  public static List<Refused> refusals(RuleSet rules, Standing standing) {
    if (standing.ownFirst()) {
      return List.of();
    }
    if (standing.transfer().isEmpty()) {
      return List.of(
          new Refused(
              "DISPOSAL_NOT_TRANSFERRED",
              rules.rule("DISP-1"),
              RuleFacts.of("ownSeizureFirst", false),
              RuleFacts.of("proof", "首先查封法院的移送执行函，或者共同上级法院的指定")));
    }
    Transfer transfer = standing.transfer().get();
    List<Refused> refused = new ArrayList<>();
    if (!transfer.designated()) {
      request(rules, standing, transfer, refused);
      letter(rules, transfer, refused);
    }
    share(rules, transfer, refused);
    return List.copyOf(refused);
  }

  private static void request(
      RuleSet rules, Standing standing, Transfer transfer, List<Refused> refused) {
    Instant from =
        standing
            .firstSeizedAt()
            .plusMillis(rules.rule("DISP-1").parameters().number("seizedMsMin"));
    if (transfer.priorSecurity()
        && !transfer.firstCourtSells()
        && transfer.requestedAt().isAfter(from)) {
      return;
    }
    refused.add(
        new Refused(
            "TRANSFER_NOT_DUE",
            rules.rule("DISP-1"),
            RuleFacts.of("priorSecurity", transfer.priorSecurity())
                .and("firstCourtSells", transfer.firstCourtSells())
                .and("requestedAt", transfer.requestedAt().toString()),
            RuleFacts.of("priorSecurity", true)
                .and("firstCourtSells", false)
                .and("requestedAtMin", from.plusMillis(1).toString())));
  }

  private static void letter(RuleSet rules, Transfer transfer, List<Refused> refused) {
    if (transfer.disputed()) {
      refused.add(
          new Refused(
              "COURT_NOT_DESIGNATED",
              rules.rule("DISP-4"),
              RuleFacts.of("disputed", true).and("designated", false),
              RuleFacts.of("designated", true)));
    } else if (!transfer.letter()) {
      long within = rules.rule("DISP-2").parameters().number("letterMsMax");
      refused.add(
          new Refused(
              "TRANSFER_LETTER_MISSING",
              rules.rule("DISP-2"),
              RuleFacts.of("letter", false),
              RuleFacts.of("letterDueAt", transfer.requestedAt().plusMillis(within).toString())));
    }
  }

  private static void share(RuleSet rules, Transfer transfer, List<Refused> refused) {
    if (!transfer.claimConfirmed() && transfer.reservedFen().isEmpty()) {
      refused.add(
          new Refused(
              "SHARE_NOT_RESERVED",
              rules.rule("DISP-3"),
              RuleFacts.of("claimConfirmed", false),
              RuleFacts.of("reservedFenMin", 1)));
    }
  }
}
