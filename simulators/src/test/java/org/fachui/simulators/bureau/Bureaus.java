package org.fachui.simulators.bureau;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.fachui.simulators.SignedCaller;

/** Calls the bureaus as their contract says. */
final class Bureaus extends SignedCaller {
  static final String FLAT = "310115001001GB00001F00010001";
  static final String DEBTOR = "11010519491231002X";
  static final String BUYER = "440524188001010014";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  Bureaus(int port) {
    super(port);
  }

  @Override
  protected Duration answerMax() {
    return Duration.ofSeconds(6);
  }

  /** A flat of the debtor with a mortgage M-1 and seizures S-1 and S-2. */
  void flat(String unitCode) throws IOException {
    ObjectNode unit = MAPPER.createObjectNode().put("unitCode", unitCode).put("place", "某路1号");
    unit.set("owner", person(DEBTOR, "债务人"));
    unit.putArray("mortgages").addObject().put("holder", "某银行").put("fen", 100_000_000L);
    ArrayNode seizures = unit.putArray("seizures");
    seizures.addObject().put("court", "沪0115").put("caseNo", "（2026）沪0115执1号");
    seizures.addObject().put("court", "沪0104").put("caseNo", "（2026）沪0104执9号");
    unit.putObject("arrearsFen").put("water", 12_300).put("tax", 0);
    if (post("/sim/units", unit.toString()).status() != 201) {
      throw new IOException("no unit");
    }
  }

  static ObjectNode person(String residentId, String name) {
    return MAPPER.createObjectNode().put("residentId", residentId).put("name", name);
  }

  static ObjectNode message(String id, String kind, String unitCode) {
    ObjectNode message = MAPPER.createObjectNode();
    message.put("messageId", id).put("kind", kind).put("unitCode", unitCode);
    message.putObject("payload");
    return message;
  }

  static ObjectNode forBuyer(String id, String kind, String unitCode) {
    ObjectNode message = message(id, kind, unitCode);
    message.set("person", person(BUYER, "买受人"));
    return message;
  }

  static ObjectNode payload(ObjectNode message) {
    return (ObjectNode) message.path("payload");
  }

  static ObjectNode assessment(String id, String unitCode, long priceFen) {
    ObjectNode message = forBuyer(id, "TAX_ASSESSMENT", unitCode);
    payload(message).put("priceFen", priceFen).put("rulingNo", "（2026）沪0115执1号之一");
    payload(message).put("areaM2x100", 8_900).put("buyerHomes", "FIRST");
    payload(message).put("sellerHeldSince", "2016-05-03");
    return message;
  }

  static ObjectNode payment(String id, String unitCode, String assessmentId) {
    ObjectNode message = forBuyer(id, "TAX_PAYMENT", unitCode);
    payload(message).put("assessmentId", assessmentId);
    return message;
  }

  static ObjectNode transfer(String id, String unitCode, String certificate, String... cancel) {
    ObjectNode message = message(id, "TITLE_TRANSFER", unitCode);
    payload(message).put("rulingNo", "（2026）沪0115执1号之一").put("taxCertificateNo", certificate);
    payload(message).set("buyer", person(BUYER, "买受人"));
    ArrayNode numbers = payload(message).putArray("cancel");
    List.of(cancel).forEach(numbers::add);
    return message;
  }

  Said send(String bureau, ObjectNode message) throws IOException {
    return post("/bureaus/" + bureau + "/messages", message.toString());
  }

  JsonNode standing(String bureau, String id) throws IOException {
    return get("/bureaus/" + bureau + "/messages/" + id).json();
  }

  /** Waits for the end of a message that was sent. */
  JsonNode ended(String bureau, String id) throws IOException {
    return reached(bureau, id, List.of("ENTERED", "REJECTED"));
  }

  JsonNode reached(String bureau, String id, List<String> states) throws IOException {
    for (int i = 0; i < 500; i++) {
      JsonNode standing = standing(bureau, id);
      if (states.contains(standing.path("state").asText())) {
        return standing;
      }
      pause();
    }
    throw new IOException(id + " stays " + standing(bureau, id));
  }

  JsonNode ask(String bureau, String kind, String unitCode) throws IOException {
    ObjectNode query = MAPPER.createObjectNode().put("queryId", "q-1").put("kind", kind);
    query.put("unitCode", unitCode);
    return post("/bureaus/" + bureau + "/queries", query.toString()).json().path("answer");
  }

  JsonNode restriction(String residentId) throws IOException {
    ObjectNode query = MAPPER.createObjectNode().put("queryId", "q-2").put("kind", "RESTRICTION");
    query.set("person", person(residentId, "某人"));
    return post("/bureaus/housing/queries", query.toString()).json().path("answer");
  }

  /** Assessed, paid and certified; returns the number of the certificate. */
  String taxPaid(String unitCode) throws IOException {
    send("tax", assessment("A-1", unitCode, 200_000_000));
    ended("tax", "A-1");
    send("tax", payment("P-1", unitCode, "A-1"));
    post("/sim/tax-payments", "{\"messageId\":\"A-1\"}");
    return ended("tax", "P-1").path("result").path("certificateNo").asText();
  }
}
