package org.fachui.auction.pricing.web;

import org.fachui.auction.pricing.application.MalformedStep;
import org.fachui.auction.pricing.application.StepJson;
import org.fachui.auction.pricing.model.Step;
import org.fachui.auction.pricing.model.StepKind;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;
import org.fachui.proof.canonical.MalformedJsonException;

/** Turns a body into a step, and a refusal into a problem. */
final class StepRequests {
  private StepRequests() {}

  /**
   * The step.
   *
   * @param ruling whether it came to where judges rule
   * @throws ProblemException 400 naming each field
   */
  static Step step(String body, boolean ruling) {
    JsonObject json = parsed(body);
    StepKind kind = kind(json, ruling);
    if (json.get("seed") != null) {
      throw Problem.invalidField("/seed", "The seed is made here.").asException();
    }
    try {
      return StepJson.read(kind, json.without("kind"));
    } catch (MalformedStep malformed) {
      throw problem(malformed).asException();
    }
  }

  /** 409 when it is not its turn, else 422, with the rule and what would be accepted. */
  static Problem problem(Refused refused) {
    Problem.Builder problem =
        Problem.of(refused.reason().equals("NOT_THE_NEXT_STEP") ? 409 : 422, refused.reason())
            .title("A rule does not allow this step")
            .rule(refused.rule().id(), refused.rule().citation().text())
            .detail(refused.rule().summary())
            .retry(false);
    refused.inputs().asMap().forEach(problem::input);
    refused.accepted().asMap().forEach(problem::accepted);
    return problem.build();
  }

  private static JsonObject parsed(String body) {
    try {
      return CanonicalJson.parseObject(body);
    } catch (MalformedJsonException unreadable) {
      throw Problem.invalidField("/", "This is not a JSON object with whole numbers.")
          .asException();
    }
  }

  private static StepKind kind(JsonObject json, boolean ruling) {
    String name = json.get("kind") instanceof JsonText text ? text.value() : "";
    for (StepKind kind : StepKind.values()) {
      if (kind.name().equals(name) && kind.ruling() == ruling) {
        return kind;
      }
    }
    throw Problem.invalidField("/kind", "There is no such step here.")
        .accepted("ruling", ruling)
        .asException();
  }

  private static Problem problem(MalformedStep malformed) {
    MalformedStep.Fault first = malformed.faults().getFirst();
    Problem.Builder problem = Problem.invalidField(first.field(), first.detail());
    if (malformed.faults().size() > 1) {
      malformed
          .faults()
          .forEach(
              fault -> problem.fault(Problem.invalidField(fault.field(), fault.detail()).build()));
    }
    return problem.build();
  }
}
