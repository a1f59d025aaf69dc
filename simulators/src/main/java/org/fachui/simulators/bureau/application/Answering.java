package org.fachui.simulators.bureau.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.fachui.simulators.bureau.register.Bureau;
import org.fachui.simulators.bureau.register.Fact;
import org.fachui.simulators.bureau.register.Person;
import org.fachui.simulators.bureau.register.Register;
import org.fachui.simulators.bureau.register.Unit;

/** Answers queries from the register; nothing changes. */
public final class Answering {
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private final Register register;
  private final Clock clock;

  /** From this register. */
  public Answering(Register register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  /**
   * The answer.
   *
   * @throws IllegalArgumentException when the query lacks what its kind needs
   */
  public Outcome<ObjectNode> answer(Bureau bureau, JsonNode query) {
    String kind = query.path("kind").asText();
    if (!bureau.answers(kind)) {
      return new Outcome.Refused<>(Refusal.WRONG_KIND);
    }
    if (kind.equals("RESTRICTION")) {
      return new Outcome.Done<>(restriction(query));
    }
    String unitCode = query.path("unitCode").asText();
    if (!unitCode.matches("[0-9A-Z]{28}")) {
      throw new IllegalArgumentException("no unit code");
    }
    Optional<Unit> unit = register.unit(unitCode);
    if (kind.equals("TAX_ESTIMATE")) {
      LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
      return new Outcome.Done<>(TaxTable.on(today).assess(query.path("payload"), unit));
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("found", unit.isPresent());
    switch (kind) {
      case "TITLE" -> unit.ifPresent(one -> title(one, query, answer));
      case "BURDENS" -> burdens(unit, answer);
      case "BUILDING" ->
          answer.put("illegalBuilding", unit.map(Unit::illegalBuilding).orElse(false));
      case "OCCUPATION" ->
          answer
              .put("occupant", unit.map(Unit::occupant).orElse("NOBODY"))
              .put("households", unit.map(Unit::households).orElse(0));
      default ->
          answer.put("fen", unit.map(one -> one.arrearsFen().getOrDefault(bureau, 0L)).orElse(0L));
    }
    return new Outcome.Done<>(answer);
  }

  private ObjectNode restriction(JsonNode query) {
    Person person = person(query);
    if (!person.hasNumber()) {
      throw new IllegalArgumentException("no person");
    }
    Fact.PersonKnown known = register.person(person.residentId());
    String reference = Judging.sha256(known.residentId() + "/" + clock.instant()).substring(0, 12);
    return JsonNodeFactory.instance
        .objectNode()
        .put("restricted", known.restricted())
        .put("homes", known.homes())
        .put("reference", "HR-" + reference);
  }

  private static Person person(JsonNode query) {
    JsonNode node = query.path("person");
    return new Person(node.path("residentId").asText(""), node.path("name").asText(""));
  }

  private static void title(Unit unit, JsonNode query, ObjectNode answer) {
    answer.put("owner", unit.owner().masked());
    if (query.hasNonNull("person")) {
      String asked = person(query).residentId();
      answer.put("ownerIs", unit.owner().residentId().equals(asked));
    }
    answer.put("entryNo", unit.entryNo()).put("since", unit.since().toString());
    answer.put("place", unit.place()).put("areaM2x100", unit.areaM2x100());
  }

  private static void burdens(Optional<Unit> unit, ObjectNode answer) {
    ArrayNode mortgages = answer.putArray("mortgages");
    ArrayNode seizures = answer.putArray("seizures");
    unit.ifPresent(
        one -> {
          one.mortgages()
              .forEach(
                  mortgage ->
                      mortgages
                          .addObject()
                          .put("no", mortgage.no())
                          .put("holder", mortgage.holder())
                          .put("since", mortgage.since().toString())
                          .put("fen", mortgage.fen()));
          one.seizures()
              .forEach(
                  seizure ->
                      seizures
                          .addObject()
                          .put("no", seizure.no())
                          .put("court", seizure.court())
                          .put("caseNo", seizure.caseNo())
                          .put("since", seizure.since().toString())
                          .put("rank", seizures.size()));
        });
  }
}
