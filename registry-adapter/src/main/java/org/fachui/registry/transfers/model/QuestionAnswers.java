package org.fachui.registry.transfers.model;

import java.util.ArrayList;
import java.util.List;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonBoolean;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;
import org.fachui.registry.bureaus.model.Defect;

/** What the answers to questions mean for a transfer. */
public final class QuestionAnswers {
  private QuestionAnswers() {}

  /**
   * What stands against the step; nothing if it may go on. An answer that is not whole does not.
   */
  public static List<Defect> against(StepName step, JsonObject answer) {
    if (step != StepName.ELIGIBILITY) {
      throw new IllegalArgumentException(step + " is not a question");
    }
    if (!(answer.get("restricted") instanceof JsonBoolean(boolean restricted))) {
      return List.of(new Defect("NOT_UNDERSTOOD", "The bureau's answer does not say it."));
    }
    return restricted
        ? List.of(new Defect("HOME-1", "The buyer may not buy a home there now (限购)."))
        : List.of();
  }

  /** Under which the bureau finds its answer again. */
  public static String reference(JsonObject answer) {
    return answer.get("reference") instanceof JsonText(String text) ? text : "";
  }

  /** Numbers of everything that the unit carries: seizures and mortgages, all of which end. */
  public static List<String> burdens(JsonObject answer) {
    List<String> numbers = new ArrayList<>();
    for (String kind : List.of("seizures", "mortgages")) {
      if (answer.get(kind) instanceof JsonArray(List<JsonValue> elements)) {
        for (JsonValue element : elements) {
          if (element instanceof JsonObject burden
              && burden.get("no") instanceof JsonText(String no)) {
            numbers.add(no);
          }
        }
      }
    }
    return numbers;
  }
}
