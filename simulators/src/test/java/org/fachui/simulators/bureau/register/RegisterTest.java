package org.fachui.simulators.bureau.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fachui.simulators.disk.Journal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterTest {
  private static final String FLAT = "310115001001GB00001F00010001";
  private static final Instant AT = Instant.parse("2026-11-22T04:00:00Z");
  private static final Person DEBTOR = new Person("11010519491231002X", "债务人");
  private static final Unit UNIT =
      new Unit(
          FLAT,
          DEBTOR,
          "",
          LocalDate.of(2016, 5, 3),
          "某路1号",
          8_900,
          List.of(new Mortgage("M-1", "某银行", LocalDate.of(2016, 6, 1), 100)),
          List.of(new Seizure("S-1", "沪0115", "（2026）沪0115执1号", LocalDate.of(2026, 1, 2))),
          Map.of(Bureau.WATER, 12L),
          false,
          "OWNER",
          2);
  private static final String TRANSFER =
      "{\"messageId\":\"E-1\",\"kind\":\"TITLE_TRANSFER\",\"unitCode\":\""
          + FLAT
          + "\",\"payload\":{\"rulingNo\":\"R\",\"buyer\":"
          + "{\"residentId\":\"440524188001010014\",\"name\":\"买受人\"}}}";
  private static final List<Fact> FACTS =
      List.of(
          new Fact.UnitKnown(UNIT),
          new Fact.PersonKnown("11010519491231002X", true, 2),
          new Fact.MessageTaken(Bureau.LAND, "E-1", TRANSFER, "LR-0000000001", AT),
          new Fact.Accepted(Bureau.LAND, "E-1", AT),
          new Fact.Entered(Bureau.LAND, "E-1", AT, "LE-0000000001", "{}", false),
          new Fact.Rejected(Bureau.LAND, "E-2", AT, List.of(new Defect("NO_RULING", "missing"))),
          new Fact.TaxPaid("A-1", AT),
          new Fact.Noticed(Bureau.LAND, "E-1", State.ENTERED));

  @TempDir Path folder = Path.of("");

  @Test
  void everyFactIsReadAsItWasWritten() {
    Journal.Wording<Fact> wording = FactText.WORDING;
    for (Fact fact : FACTS) {
      assertThat(wording.read(wording.of(fact))).contains(fact);
    }
    assertThat(wording.read("{\"t\":\"Ent")).isEmpty();
    assertThat(wording.read("{\"t\":\"Unheard\"}")).isEmpty();
    assertThat(wording.read("[]")).isEmpty();
  }

  @Test
  void noFactIsForgottenInTheList() {
    assertThat(FACTS.stream().map(Object::getClass).distinct())
        .hasSize(Fact.class.getPermittedSubclasses().length);
  }

  private void write() throws IOException {
    try (Register register = Register.open(folder)) {
      FACTS.stream()
          .filter(fact -> !(fact instanceof Fact.Rejected))
          .forEach(fact -> register.add(fact));
    }
  }

  @Test
  void knowsAfterARestartWhatItKnewBefore() throws IOException {
    write();
    Files.writeString(
        folder.resolve("register.ndjson"), "{\"t\":\"TaxPaid\",\"ass", StandardOpenOption.APPEND);
    try (Register register = Register.open(folder)) {
      Unit unit = register.unit(FLAT).orElseThrow();
      assertThat(unit.owner().name()).isEqualTo("买受人");
      assertThat(unit.burdens()).isEmpty();
      assertThat(unit.entryNo()).isEqualTo("LE-0000000001");
      assertThat(register.person("11010519491231002X").restricted()).isTrue();
      assertThat(register.isPaid("A-1")).isTrue();
      Message message = register.message(Bureau.LAND, "E-1").orElseThrow();
      assertThat(message.state()).isEqualTo(State.ENTERED);
      assertThat(register.isNoticed(message)).isTrue();
      assertThat(register.entries()).containsExactly(message);
      assertThat(register.nextEntryNo(Bureau.LAND)).isEqualTo("LE-0000000002");
      assertThat(register.nextReceiptNo(Bureau.LAND)).isEqualTo("LR-0000000002");
      assertThat(register.nextReceiptNo(Bureau.TAX)).isEqualTo("TR-0000000001");
    }
  }

  @Test
  void tellsNothingOfPeopleInItsTexts() throws IOException {
    write();
    try (Register register = Register.open(folder)) {
      assertThat(register.unit(FLAT).orElseThrow().toString()).doesNotContain("440524", "买受人");
      assertThat(register.message(Bureau.LAND, "E-1").orElseThrow().toString())
          .doesNotContain("440524", "买受人");
      assertThat(FACTS.toString()).doesNotContain("440524", "11010519491231002X", "债务人");
    }
  }
}
