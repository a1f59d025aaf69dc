package org.fachui.simulators.bureau.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fachui.kernel.property.EstateUnitCode;
import org.fachui.simulators.bureau.register.Bureau;
import org.fachui.simulators.bureau.register.Mortgage;
import org.fachui.simulators.bureau.register.Person;
import org.fachui.simulators.bureau.register.Seizure;
import org.fachui.simulators.bureau.register.Unit;

/** Reads what a simulation is told of a unit; what is not said is as with an ordinary flat. */
final class UnitReader {
  private static final Set<String> OCCUPANTS = Set.of("NOBODY", "OWNER", "TENANT", "OTHER");
  private static final LocalDate SINCE = LocalDate.of(2016, 5, 3);
  private static final int AREA = 8_900;

  private UnitReader() {}

  static Unit read(JsonNode body) {
    Person owner =
        new Person(
            body.path("owner").path("residentId").asText(""),
            body.path("owner").path("name").asText(""));
    String occupant = body.path("occupant").asText("OWNER");
    if (!owner.complete() || !OCCUPANTS.contains(occupant)) {
      throw new IllegalArgumentException("no owner, or another occupant");
    }
    return new Unit(
        new EstateUnitCode(body.path("unitCode").asText()).text(),
        owner,
        "",
        date(body, "since", SINCE),
        body.path("place").asText(""),
        body.path("areaM2x100").asInt(AREA),
        mortgages(body.path("mortgages")),
        seizures(body.path("seizures")),
        arrears(body.path("arrearsFen")),
        body.path("illegalBuilding").asBoolean(false),
        occupant,
        body.path("households").asInt(1));
  }

  private static List<Mortgage> mortgages(JsonNode all) {
    List<Mortgage> mortgages = new ArrayList<>();
    for (JsonNode one : all) {
      mortgages.add(
          new Mortgage(
              one.path("no").asText("M-" + (mortgages.size() + 1)),
              one.path("holder").asText(""),
              date(one, "since", SINCE),
              one.path("fen").asLong()));
    }
    return mortgages;
  }

  private static List<Seizure> seizures(JsonNode all) {
    List<Seizure> seizures = new ArrayList<>();
    for (JsonNode one : all) {
      seizures.add(
          new Seizure(
              one.path("no").asText("S-" + (seizures.size() + 1)),
              one.path("court").asText(""),
              one.path("caseNo").asText(""),
              date(one, "since", SINCE)));
    }
    return seizures;
  }

  private static Map<Bureau, Long> arrears(JsonNode all) {
    Map<Bureau, Long> arrears = new EnumMap<>(Bureau.class);
    for (Bureau bureau : Bureau.values()) {
      if (all.has(bureau.word())) {
        arrears.put(bureau, all.path(bureau.word()).asLong());
      }
    }
    return arrears;
  }

  private static LocalDate date(JsonNode in, String member, LocalDate otherwise) {
    return in.hasNonNull(member) ? LocalDate.parse(in.path(member).asText()) : otherwise;
  }
}
