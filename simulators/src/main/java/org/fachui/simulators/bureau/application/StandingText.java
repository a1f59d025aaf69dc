package org.fachui.simulators.bureau.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.fachui.simulators.bureau.register.Message;
import org.fachui.simulators.bureau.register.State;

/** How far a message is, as the contract writes it. */
public final class StandingText {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private StandingText() {}

  /** The document. */
  public static ObjectNode of(Message message) {
    ObjectNode all = MAPPER.createObjectNode();
    all.put("messageId", message.id()).put("state", message.state().name());
    all.put("receivedAt", message.taken().at().toString());
    message.accepted().ifPresent(at -> all.put("acceptedAt", at.toString()));
    if (message.state() == State.ENTERED) {
      message.ended().ifPresent(at -> all.put("enteredAt", at.toString()));
      all.put("entryNo", message.entryNo());
    } else {
      message.ended().ifPresent(at -> all.put("rejectedAt", at.toString()));
    }
    ArrayNode defects = all.putArray("defects");
    message
        .defects()
        .forEach(
            defect -> defects.addObject().put("code", defect.code()).put("text", defect.text()));
    all.set("result", result(message));
    return all;
  }

  private static ObjectNode result(Message message) {
    try {
      return MAPPER.readValue(message.result(), ObjectNode.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
