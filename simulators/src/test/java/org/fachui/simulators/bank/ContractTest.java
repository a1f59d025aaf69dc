package org.fachui.simulators.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import org.fachui.simulators.SignedCaller.Said;
import org.fachui.simulators.faults.Faults;
import org.fachui.simulators.faults.Sabotage;
import org.fachui.simulators.process.SimulatorOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bank as {@code payout-service/api/bank.yaml} says that it is. */
class ContractTest {
  private static final Clock SATURDAY =
      Clock.fixed(Instant.parse("2026-11-21T03:00:00Z"), ZoneOffset.UTC);
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @TempDir Path folder = Path.of("");
  private @Nullable BankSimulator bank;
  private Caller caller = new Caller(0);

  @BeforeEach
  void begin() throws IOException {
    begin(Sabotage.NONE);
  }

  private void begin(Sabotage sabotage) throws IOException {
    end();
    Path key = Files.writeString(folder.resolve("key"), Caller.KEY + "\n");
    BankSimulator started =
        BankSimulator.start(
            new SimulatorOptions(
                0,
                folder.resolve(sabotage.name()),
                key,
                URI.create("http://127.0.0.1:1"),
                Faults.NONE,
                sabotage),
            SATURDAY);
    bank = started;
    caller = new Caller(started.port());
  }

  @AfterEach
  void end() {
    if (bank != null) {
      bank.close();
    }
  }

  private static byte[] two() {
    return Payments.on(MONDAY).to("102", "6222", 150, "A").to("102", "6223", 250, "B").bytes();
  }

  @Test
  void isClosedAtWeekends() throws IOException {
    assertThat(caller.day()).isEqualTo(MONDAY);
  }

  @Test
  void takesAFileOnceHoweverOftenItComes() throws IOException {
    Said first = caller.put("102", "F1", 1, two());
    assertThat(first.status()).isEqualTo(202);
    assertThat(first.json().path("lines").asInt()).isEqualTo(2);
    assertThat(first.json().path("fen").asLong()).isEqualTo(400);
    assertThat(caller.processed("102", "F1")).isEqualTo("PROCESSED");
    Said again = caller.put("102", "F1", 1, two());
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(caller.register()).hasSize(2);
  }

  @Test
  void refusesOtherBytesUnderTheSameId() throws IOException {
    caller.put("102", "F1", 1, two());
    byte[] other = Payments.on(MONDAY).to("102", "6222", 151, "A").bytes();
    assertThat(caller.put("102", "F1", 1, other).reason()).isEqualTo("OTHER_BYTES");
  }

  @Test
  void refusesASenderWhoseTokenIsStale() throws IOException {
    caller.put("102", "F1", 5, two());
    assertThat(caller.put("102", "F1", 4, two()).reason()).isEqualTo("STALE_TOKEN");
    assertThat(caller.put("102", "F1", 6, two()).status()).isEqualTo(200);
    assertThat(caller.put("102", "F1", 5, two()).reason()).isEqualTo("STALE_TOKEN");
  }

  @Test
  void aQuestionWithATokenFencesToo() throws IOException {
    String path = "/banks/102/files/F9";
    Said asked = caller.send("GET", path, new byte[0], Map.of("Fencing-Token", "7"));
    assertThat(asked.reason()).isEqualTo("NO_SUCH_FILE");
    assertThat(caller.put("102", "F9", 6, two()).reason()).isEqualTo("STALE_TOKEN");
    assertThat(caller.put("102", "F9", 7, two()).status()).isEqualTo(202);
  }

  @Test
  void believesNothingThatIsNotSigned() throws IOException {
    assertThat(caller.send("GET", "/banks/102/day", new byte[0], Map.of(), "00").reason())
        .isEqualTo("BAD_SIGNATURE");
    String other = Caller.sign("GET", "/banks/103/day", new byte[0]);
    assertThat(caller.send("GET", "/banks/102/day", new byte[0], Map.of(), other).status())
        .isEqualTo(401);
  }

  @Test
  void refusesWhatIsWrongAsAWhole() throws IOException {
    String wrong = Caller.sha256(new byte[0]);
    assertThat(caller.put("102", "F1", 1, two(), wrong).reason()).isEqualTo("BAD_DIGEST");
    byte[] miscounted =
        new String(two(), StandardCharsets.UTF_8)
            .replace("<NbOfTxs>2", "<NbOfTxs>1")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(caller.put("102", "F1", 1, miscounted).reason()).isEqualTo("BAD_COUNT");
    assertThat(caller.put("102", "F1", 1, new byte[8 * 1024 * 1024 + 1]).status()).isEqualTo(413);
    assertThat(caller.put("999", "F1", 1, two()).reason()).isEqualTo("NO_SUCH_BANK");
    assertThat(caller.get("/banks/102/files/F1").reason()).isEqualTo("NO_SUCH_FILE");
    assertThat(caller.get("/banks/102").reason()).isEqualTo("NO_SUCH_PATH");
    assertThat(caller.get("/banks/102/statements/yesterday").reason()).isEqualTo("BAD_REQUEST");
  }

  @Test
  void reportsEachLineAndAnswersForEachId() throws IOException {
    caller.post("/sim/accounts/close", "{\"bank\":\"102\",\"accountNo\":\"6223\"}");
    byte[] file =
        Payments.on(MONDAY)
            .to("102", "6222", 150, "A")
            .to("102", "6223", 250, "B")
            .to("103", "6224", 350, "C")
            .bytes();
    caller.put("102", "F1", 1, file);
    caller.processed("102", "F1");
    String report = caller.get("/banks/102/files/F1/report").text();
    assertThat(report)
        .contains("<GrpSts>PART</GrpSts>")
        .contains("<OrgnlEndToEndId>A</OrgnlEndToEndId><TxSts>ACSC</TxSts>")
        .contains("<OrgnlEndToEndId>B</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04")
        .contains(
            "<OrgnlEndToEndId>C</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>RC01");
    Said booked = caller.get("/banks/102/instructions/A");
    assertThat(booked.json().path("state").asText()).isEqualTo("BOOKED");
    assertThat(booked.json().path("fen").asLong()).isEqualTo(150);
    assertThat(report).contains(booked.json().path("entryRef").asText());
    assertThat(caller.get("/banks/102/instructions/B").json().path("reason").asText())
        .isEqualTo("AC04");
    assertThat(caller.get("/banks/102/instructions/Z").json().path("state").asText())
        .isEqualTo("UNKNOWN");
  }

  @Test
  void neverBooksAnIdThatWasDeclaredDead() throws IOException {
    Said death = caller.post("/banks/102/instructions/A/death", "");
    assertThat(death.json().path("dead").asBoolean()).isTrue();
    caller.put("102", "F1", 1, two());
    caller.processed("102", "F1");
    assertThat(caller.get("/banks/102/instructions/A").json().path("reason").asText())
        .isEqualTo("DS02");
    assertThat(
            caller.post("/banks/102/instructions/B/death", "").json().path("dead").asBoolean(true))
        .isFalse();
    assertThat(caller.get("/sim/summary").json().path("fen").asLong()).isEqualTo(250);
  }

  @Test
  void anIdInAnotherFileIsPaidTwice() throws IOException {
    caller.put("102", "F1", 1, two());
    caller.put("102", "F2", 1, two());
    caller.processed("102", "F1");
    caller.processed("102", "F2");
    assertThat(caller.get("/sim/summary").json().path("bookings").asInt()).isEqualTo(4);
  }

  @Test
  void executesOnTheDayAndNeverLater() throws IOException {
    LocalDate tuesday = MONDAY.plusDays(1);
    byte[] tomorrow = Payments.on(tuesday).to("102", "6222", 100, "T").bytes();
    assertThat(caller.put("102", "F1", 1, tomorrow).status()).isEqualTo(202);
    assertThat(caller.get("/banks/102/files/F1").json().path("state").asText())
        .isEqualTo("RECEIVED");
    assertThat(caller.get("/banks/102/files/F1/report").reason()).isEqualTo("NOT_PROCESSED");
    assertThat(caller.get("/banks/102/instructions/T").json().path("state").asText())
        .isEqualTo("PENDING");
    caller.endDay();
    assertThat(caller.processed("102", "F1")).isEqualTo("PROCESSED");
    assertThat(caller.put("102", "F2", 1, two()).status()).isEqualTo(202);
    assertThat(caller.processed("102", "F2")).isEqualTo("REFUSED");
    assertThat(caller.get("/banks/102/files/F2/report").text()).contains("DT01");
  }

  @Test
  void statesADayWhenItIsOver() throws IOException {
    caller.put("102", "F1", 1, two());
    caller.processed("102", "F1");
    assertThat(caller.get("/banks/102/statements/" + MONDAY).reason()).isEqualTo("DAY_OPEN");
    assertThat(caller.endDay()).isEqualTo(MONDAY);
    caller.post("/sim/accounts/close", "{\"bank\":\"102\",\"accountNo\":\"6222\"}");
    caller.endDay();
    String first = caller.get("/banks/102/statements/" + MONDAY + "?page=1").text();
    assertThat(first)
        .contains("<PgNb>1</PgNb><LastPgInd>true</LastPgInd>")
        .contains("<ElctrncSeqNb>1</ElctrncSeqNb>")
        .contains("<NbOfNtries>2</NbOfNtries>")
        .contains("<Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"CNY\">4.00</Amt><CdtDbtInd>DBIT")
        .contains("<EndToEndId>A</EndToEndId>");
    String second = caller.get("/banks/102/statements/" + MONDAY.plusDays(1)).text();
    assertThat(second)
        .contains("<Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"CNY\">4.00</Amt><CdtDbtInd>DBIT")
        .contains("<Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"CNY\">2.50</Amt><CdtDbtInd>DBIT")
        .contains("<Prtry><Cd>RETURN</Cd></Prtry>")
        .contains("<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>");
    assertThat(caller.get("/banks/102/statements/2026-11-22").reason()).isEqualTo("NO_SUCH_PAGE");
    assertThat(caller.get("/banks/102/statements/" + MONDAY + "?page=2").reason())
        .isEqualTo("NO_SUCH_PAGE");
  }

  @Test
  void cutsALongStatementIntoPages() throws IOException {
    caller.put("105", "F1", 1, Payments.on(MONDAY).many("105", 0, 5_000).bytes());
    caller.put("105", "F2", 1, Payments.on(MONDAY).many("105", 5_000, 3).bytes());
    caller.processed("105", "F1");
    caller.processed("105", "F2");
    caller.endDay();
    String path = "/banks/105/statements/" + MONDAY + "?page=";
    assertThat(entries(caller.get(path + 1).text())).isEqualTo(5_000);
    assertThat(caller.get(path + 1).text()).contains("<LastPgInd>false</LastPgInd>");
    assertThat(entries(caller.get(path + 2).text())).isEqualTo(3);
    assertThat(caller.get(path + 2).text()).contains("<PgNb>2</PgNb><LastPgInd>true</LastPgInd>");
  }

  private static long entries(String page) {
    return Pattern.compile("<NtryRef>").matcher(page).results().count();
  }

  @Test
  void aPersonPaysOnAPage() throws IOException {
    String form = caller.get("/sim/pay?virtualNo=88010000000000000001").text();
    assertThat(form).contains("value=\"88010000000000000001\"").contains("lang=\"zh-CN\"");
    String key = form.replaceAll("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");
    String fields =
        "virtualNo=88010000000000000001&payer=%E6%B5%8B%3Cb%3E&yuan=1%2C234.5&key=" + key;
    String receipt = caller.post("/sim/pay", fields).text();
    assertThat(receipt).contains("1,234.50").contains("测&lt;b&gt;").doesNotContain("<b>");
    assertThat(caller.post("/sim/pay", fields).text()).isEqualTo(receipt);
    assertThat(caller.get("/sim/summary").json().path("creditsFen").asLong()).isEqualTo(123_450);
    assertThat(caller.post("/sim/pay", "yuan=-1").status()).isEqualTo(400);
  }

  @Test
  void doubleSendBooksOneInstructionTwice() throws IOException {
    begin(Sabotage.DOUBLE_SEND);
    caller.put("102", "F1", 1, two());
    caller.processed("102", "F1");
    assertThat(caller.register())
        .extracting(line -> line.path("endToEndId").asText())
        .containsExactly("A", "A", "B");
  }

  @Test
  void dropLineTellsABookingThatIsNone() throws IOException {
    begin(Sabotage.DROP_LINE);
    caller.put("102", "F1", 1, two());
    caller.processed("102", "F1");
    assertThat(caller.get("/banks/102/instructions/A").json().path("state").asText())
        .isEqualTo("BOOKED");
    assertThat(caller.get("/banks/102/files/F1/report").text()).doesNotContain("RJCT");
    assertThat(caller.register())
        .extracting(line -> line.path("endToEndId").asText())
        .containsExactly("B");
    caller.endDay();
    assertThat(entries(caller.get("/banks/102/statements/" + MONDAY).text())).isEqualTo(2);
  }
}
