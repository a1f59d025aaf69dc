package org.fachui.registry.transfers.model;

import org.fachui.proof.canonical.JsonValue.JsonInteger;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;

/** Whether an entered message has brought what the steps after it need. */
public final class WholeResult {
  private WholeResult() {}

  /** A bureau that says ENTERED and leaves this out has not said enough. */
  public static boolean of(StepName step, JsonObject result) {
    return switch (step) {
      case TAX_ASSESSED -> result.get("totalFen") instanceof JsonInteger(long fen) && fen >= 0;
      case TAX_PAID -> isText(result, "certificateNo");
      case CERTIFICATE -> isText(result, "certificateNo") && isText(result, "sha256");
      case ELIGIBILITY, RULED, SERVED, ENTRY, WATER, POWER, GAS -> true;
    };
  }

  private static boolean isText(JsonObject result, String name) {
    return result.get(name) instanceof JsonText(String text) && !text.isBlank();
  }
}
