package org.fachui.simulators.bureau.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message and how far it is.
 *
 * @param ended when it was entered or rejected
 * @param result a JSON object
 * @param phantom see {@link Fact.Entered}
 */
public record Message(
    Fact.MessageTaken taken,
    JsonNode body,
    State state,
    Optional<Instant> accepted,
    Optional<Instant> ended,
    String entryNo,
    List<Defect> defects,
    String result,
    boolean phantom) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Copies the defects. */
  public Message {
    defects = List.copyOf(defects);
  }

  static Message received(Fact.MessageTaken taken) {
    return new Message(
        taken,
        read(taken.body()),
        State.RECEIVED,
        Optional.empty(),
        Optional.empty(),
        "",
        List.of(),
        "{}",
        false);
  }

  /** A text that was checked when it came. */
  private static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON", e);
    }
  }

  Message after(Fact.Accepted fact) {
    return new Message(
        taken,
        body,
        State.ACCEPTED,
        Optional.of(fact.at()),
        Optional.empty(),
        "",
        List.of(),
        "{}",
        false);
  }

  Message after(Fact.Rejected fact) {
    return new Message(
        taken,
        body,
        State.REJECTED,
        accepted,
        Optional.of(fact.at()),
        "",
        fact.defects(),
        "{}",
        false);
  }

  Message after(Fact.Entered fact) {
    return new Message(
        taken,
        body,
        State.ENTERED,
        accepted,
        Optional.of(fact.at()),
        fact.entryNo(),
        List.of(),
        fact.result(),
        fact.phantom());
  }

  /** The bureau that has it. */
  public Bureau bureau() {
    return taken.bureau();
  }

  /** Its id, unique in the bureau. */
  public String id() {
    return taken.messageId();
  }

  /** Its id in the whole register. */
  public String key() {
    return bureau().word() + "/" + id();
  }

  /** Its kind, such as TITLE_TRANSFER. */
  public String kind() {
    return body.path("kind").asText();
  }

  /** What it is about. */
  public String unitCode() {
    return body.path("unitCode").asText();
  }

  /** What its kind needs. */
  public JsonNode payload() {
    return body.path("payload");
  }

  /** Whom it is for: the buyer of a transfer, else the person it names; nobody when none. */
  public Person person() {
    JsonNode node = payload().has("buyer") ? payload().path("buyer") : body.path("person");
    return new Person(node.path("residentId").asText(""), node.path("name").asText(""));
  }

  /** Without people. */
  @Override
  public String toString() {
    return "Message[" + key() + " " + state + "]";
  }
}
