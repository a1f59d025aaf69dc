package org.fachui.registry.transfers.model;

import java.util.List;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonInteger;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;

/** The content of each message: canonical JSON, so that the same facts give the same bytes. */
public final class WritingMessage {
  private WritingMessage() {}

  /**
   * The message of a step.
   *
   * @param burdens numbers of what the notice has cancelled; for ENTRY only
   * @throws IllegalStateException if a step before has not brought what is needed
   */
  public static String of(MessageId id, String kind, TransferFacts facts, List<String> burdens) {
    JsonObject.Builder message =
        JsonObject.builder()
            .put("messageId", id.text())
            .put("kind", kind)
            .put("unitCode", facts.unitCode())
            .put("payload", payload(id.step(), facts, burdens));
    if (id.step() != StepName.ENTRY) {
      message.put("person", person(facts.buyer()));
    }
    return CanonicalJson.write(message.build());
  }

  /** The question of a step. */
  public static String question(MessageId id, String kind, TransferFacts facts) {
    return CanonicalJson.write(
        JsonObject.builder()
            .put("queryId", id.text())
            .put("kind", kind)
            .put("unitCode", facts.unitCode())
            .put("person", person(facts.buyer()))
            .build());
  }

  /** The question what the unit carries, before all of it is cancelled. */
  public static String burdens(MessageId id, TransferFacts facts) {
    return CanonicalJson.write(
        JsonObject.builder()
            .put("queryId", id.text())
            .put("kind", "BURDENS")
            .put("unitCode", facts.unitCode())
            .build());
  }

  private static JsonObject payload(StepName step, TransferFacts facts, List<String> burdens) {
    JsonObject.Builder payload = JsonObject.builder();
    return switch (step) {
      case TAX_ASSESSED ->
          payload
              .put("priceFen", facts.priceFen())
              .put("rulingNo", rulingNo(facts))
              .put("buyerHomes", homes(facts.done(StepName.ELIGIBILITY).result()))
              .build();
      case TAX_PAID ->
          payload
              .put(
                  "assessmentId",
                  new MessageId(
                          facts.transferId(),
                          StepName.TAX_ASSESSED,
                          facts.done(StepName.TAX_ASSESSED).generation())
                      .text())
              .build();
      case ENTRY ->
          payload
              .put("cancel", JsonArray.ofTexts(burdens))
              .put("buyer", person(facts.buyer()))
              .put("rulingNo", rulingNo(facts))
              .put("taxCertificateNo", taxCertificate(facts.done(StepName.TAX_PAID)))
              .build();
      case CERTIFICATE -> payload.put("entryNo", facts.done(StepName.ENTRY).entryNo()).build();
      case WATER, POWER, GAS -> payload.build();
      case ELIGIBILITY, RULED, SERVED ->
          throw new IllegalArgumentException(step + " is not done by a message");
    };
  }

  private static JsonObject person(TransferFacts.Buyer buyer) {
    return JsonObject.builder()
        .put("residentId", buyer.residentId())
        .put("name", buyer.name())
        .build();
  }

  private static String rulingNo(TransferFacts facts) {
    String no = facts.rulingNo();
    if (no == null) {
      throw new IllegalStateException("there is no ruling yet");
    }
    return no;
  }

  /** Which home this is of the buyer's family (契税); the dearest rate when nobody has said. */
  private static String homes(JsonObject eligibility) {
    if (eligibility.get("homes") instanceof JsonInteger(long homes)) {
      return homes == 0 ? "FIRST" : homes == 1 ? "SECOND" : "FURTHER";
    }
    return "FURTHER";
  }

  /** Its number; what people entered at the window is that number itself. */
  private static String taxCertificate(TransferFacts.Done paid) {
    JsonValue no = paid.result().get("certificateNo");
    return no instanceof JsonText(String text) ? text : paid.entryNo();
  }
}
