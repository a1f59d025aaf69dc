package org.fachui.simulators.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fachui.simulators.bureau.Bureaus.BUYER;
import static org.fachui.simulators.bureau.Bureaus.DEBTOR;
import static org.fachui.simulators.bureau.Bureaus.FLAT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.fachui.simulators.SignedCaller.Said;
import org.fachui.simulators.faults.Faults;
import org.fachui.simulators.faults.Sabotage;
import org.fachui.simulators.process.SimulatorOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bureaus as {@code registry-adapter/api/bureau.yaml} says that they are. */
class ContractTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-21T04:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder = Path.of("");
  private @Nullable BureauSimulator simulator;
  private Bureaus bureaus = new Bureaus(0);

  @BeforeEach
  void begin() throws IOException {
    begin(Sabotage.NONE);
  }

  private void begin(Sabotage sabotage) throws IOException {
    end();
    Path key = Files.writeString(folder.resolve("key"), Bureaus.KEY + "\n");
    BureauSimulator started =
        BureauSimulator.start(
            new SimulatorOptions(
                0,
                folder.resolve(sabotage.name()),
                key,
                URI.create("http://127.0.0.1:1"),
                Faults.NONE,
                sabotage),
            NOON);
    simulator = started;
    bureaus = new Bureaus(started.port());
    bureaus.flat(FLAT);
  }

  @AfterEach
  void end() {
    if (simulator != null) {
      simulator.close();
    }
  }

  private static List<String> codes(JsonNode standing) {
    return standing.path("defects").findValuesAsText("code");
  }

  @Test
  void takesAMessageOnceHoweverOftenItComes() throws IOException {
    ObjectNode message = Bureaus.forBuyer("W-1", "ACCOUNT_CHANGE", FLAT);
    Said first = bureaus.send("water", message);
    assertThat(first.status()).isEqualTo(202);
    assertThat(first.json().path("messageId").asText()).isEqualTo("W-1");
    assertThat(bureaus.ended("water", "W-1").path("result").path("accountNo").asText())
        .isNotEmpty();
    Said again = bureaus.send("water", message);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(bureaus.get("/sim/summary").json().at("/messages/water/ENTERED").asInt())
        .isEqualTo(1);
    assertThat(bureaus.send("water", message.put("more", 1)).reason()).isEqualTo("OTHER_BYTES");
  }

  @Test
  void believesNothingThatIsNotSigned() throws IOException {
    String path = "/bureaus/land/messages/M";
    assertThat(bureaus.send("GET", path, new byte[0], Map.of(), "00").reason())
        .isEqualTo("BAD_SIGNATURE");
    String other = Bureaus.sign("GET", "/bureaus/tax/messages/M", new byte[0]);
    assertThat(bureaus.send("GET", path, new byte[0], Map.of(), other).status()).isEqualTo(401);
  }

  @Test
  void refusesWhatIsWrongAsAWhole() throws IOException {
    ObjectNode message = Bureaus.forBuyer("M", "ACCOUNT_CHANGE", FLAT);
    assertThat(bureaus.send("castle", message).reason()).isEqualTo("NO_SUCH_BUREAU");
    assertThat(bureaus.send("land", message).reason()).isEqualTo("WRONG_KIND");
    assertThat(bureaus.post("/bureaus/land/messages", "{").reason()).isEqualTo("BAD_REQUEST");
    assertThat(bureaus.send("water", Bureaus.forBuyer("M_1", "ACCOUNT_CHANGE", FLAT)).reason())
        .isEqualTo("BAD_REQUEST");
    assertThat(bureaus.send("water", Bureaus.forBuyer("M", "ACCOUNT_CHANGE", "31")).reason())
        .isEqualTo("BAD_REQUEST");
    assertThat(bureaus.get("/bureaus/land/messages/M").reason()).isEqualTo("NO_SUCH_MESSAGE");
    assertThat(bureaus.get("/bureaus/land/day").reason()).isEqualTo("NO_SUCH_PATH");
    assertThat(bureaus.get("/bureaus/land").reason()).isEqualTo("NO_SUCH_PATH");
    String large = " ".repeat(70_000);
    assertThat(bureaus.post("/bureaus/land/messages", large).reason()).isEqualTo("TOO_LARGE");
    String wrong = "{\"queryId\":\"q\",\"kind\":\"RESTRICTION\",\"unitCode\":\"" + FLAT + "\"}";
    assertThat(bureaus.post("/bureaus/land/queries", wrong).reason()).isEqualTo("WRONG_KIND");
    assertThat(bureaus.post("/bureaus/housing/queries", wrong).reason()).isEqualTo("BAD_REQUEST");
  }

  @Test
  void answersWhatEachBureauKnows() throws IOException {
    bureaus.post(
        "/sim/persons", "{\"residentId\":\"" + BUYER + "\",\"restricted\":true,\"homes\":2}");
    JsonNode title = bureaus.ask("land", "TITLE", FLAT);
    assertThat(title.path("owner").asText()).isEqualTo("债**");
    assertThat(title.has("ownerIs")).isFalse();
    JsonNode burdens = bureaus.ask("land", "BURDENS", FLAT);
    assertThat(burdens.findValuesAsText("no")).containsExactlyInAnyOrder("M-1", "S-1", "S-2");
    assertThat(burdens.at("/seizures/1/rank").asInt()).isEqualTo(2);
    assertThat(bureaus.ask("water", "ARREARS", FLAT).path("fen").asLong()).isEqualTo(12_300);
    assertThat(bureaus.ask("gas", "ARREARS", FLAT).path("fen").asLong(-1)).isZero();
    assertThat(bureaus.ask("tax", "TAX_ARREARS", FLAT).path("found").asBoolean()).isTrue();
    assertThat(bureaus.ask("housing", "BUILDING", FLAT).path("illegalBuilding").asBoolean(true))
        .isFalse();
    assertThat(bureaus.ask("housing", "OCCUPATION", FLAT).path("occupant").asText())
        .isEqualTo("OWNER");
    String nowhere = "310115001001GB00009F00010001";
    assertThat(bureaus.ask("land", "TITLE", nowhere).path("found").asBoolean(true)).isFalse();
    assertThat(bureaus.restriction(BUYER).path("restricted").asBoolean()).isTrue();
    assertThat(bureaus.restriction(DEBTOR).path("restricted").asBoolean(true)).isFalse();
  }

  @Test
  void entersTheBuyerFreeOfEverythingAndOnce() throws IOException {
    String certificate = bureaus.taxPaid(FLAT);
    ObjectNode transfer = Bureaus.transfer("E-1", FLAT, certificate, "M-1", "S-1", "S-2");
    assertThat(bureaus.send("land", transfer).status()).isEqualTo(202);
    JsonNode entered = bureaus.ended("land", "E-1");
    assertThat(entered.path("state").asText()).isEqualTo("ENTERED");
    assertThat(entered.has("receivedAt") && entered.has("acceptedAt")).isTrue();
    String entryNo = entered.path("entryNo").asText();
    assertThat(bureaus.register()).hasSize(1);
    JsonNode entry = bureaus.register().getFirst();
    assertThat(entry.path("entryNo").asText()).isEqualTo(entryNo);
    assertThat(entry.path("messageId").asText()).isEqualTo("E-1");
    assertThat(entry.path("ownerResidentIdSha256").asText())
        .isEqualTo(Bureaus.sha256(BUYER.getBytes(StandardCharsets.UTF_8)));
    assertThat(bureaus.ask("land", "TITLE", FLAT).path("entryNo").asText()).isEqualTo(entryNo);
    assertThat(bureaus.ask("land", "BURDENS", FLAT).findValuesAsText("no")).isEmpty();
    bureaus.send("land", Bureaus.transfer("E-2", FLAT, certificate));
    assertThat(codes(bureaus.ended("land", "E-2"))).containsExactly("ENTERED_BEFORE");
    assertThat(bureaus.register()).hasSize(1);
  }

  @Test
  void namesAllDefectsAtOnce() throws IOException {
    ObjectNode transfer = Bureaus.transfer("E-1", FLAT, "", "S-1", "S-9");
    Bureaus.payload(transfer).put("rulingNo", "");
    Bureaus.payload(transfer).putObject("buyer");
    bureaus.send("land", transfer);
    JsonNode rejected = bureaus.ended("land", "E-1");
    assertThat(rejected.path("state").asText()).isEqualTo("REJECTED");
    assertThat(rejected.has("entryNo")).isFalse();
    assertThat(codes(rejected))
        .containsExactly(
            "NO_PERSON",
            "NO_RULING",
            "NO_TAX_CERTIFICATE",
            "BURDEN_LEFT",
            "BURDEN_LEFT",
            "NO_SUCH_BURDEN");
    assertThat(bureaus.register()).isEmpty();
    String nowhere = "310115001001GB00009F00010001";
    bureaus.send("tax", Bureaus.message("A-1", "TAX_ASSESSMENT", nowhere));
    assertThat(codes(bureaus.ended("tax", "A-1")))
        .containsExactly("NO_SUCH_UNIT", "NO_PERSON", "NO_RULING", "NO_PRICE");
    bureaus.send("tax", Bureaus.payment("P-1", FLAT, "A-1"));
    assertThat(codes(bureaus.ended("tax", "P-1"))).containsExactly("NO_ASSESSMENT");
    bureaus.send("land", Bureaus.forBuyer("C-1", "CERTIFICATE", FLAT));
    assertThat(codes(bureaus.ended("land", "C-1"))).containsExactly("OTHER_OWNER");
  }

  @Test
  void certifiesTheTaxWhenItIsPaid() throws IOException {
    bureaus.send("tax", Bureaus.assessment("A-1", FLAT, 200_000_000));
    JsonNode assessed = bureaus.ended("tax", "A-1").path("result");
    assertThat(assessed.path("totalFen").asLong()).isEqualTo(2_000_000 + 6_000_000);
    String payTo = assessed.path("payTo").asText();
    assertThat(payTo).matches("[0-9]{20}");
    bureaus.send("tax", Bureaus.payment("P-1", FLAT, "A-1"));
    bureaus.reached("tax", "P-1", List.of("ACCEPTED"));
    assertThat(bureaus.get("/sim/tax?payTo=" + payTo).text())
        .contains("80,000.00")
        .contains("lang=\"zh-CN\"");
    assertThat(bureaus.get("/sim/tax?payTo=1%3Cb%3E").text()).contains("&lt;b&gt;");
    assertThat(bureaus.post("/sim/tax", "payTo=" + payTo).text()).contains("捌万元");
    JsonNode paid = bureaus.ended("tax", "P-1").path("result");
    assertThat(paid.path("paidFen").asLong()).isEqualTo(8_000_000);
    assertThat(paid.path("certificateNo").asText()).isNotEmpty();
    assertThat(bureaus.post("/sim/tax-payments", "{\"messageId\":\"P-1\"}").json().path("paidFen"))
        .hasToString("8000000");
    assertThat(bureaus.post("/sim/tax-payments", "{\"messageId\":\"X\"}").reason())
        .isEqualTo("NO_SUCH_MESSAGE");
  }

  @Test
  void certifiesTheOwner() throws IOException {
    String tax = bureaus.taxPaid(FLAT);
    bureaus.send("land", Bureaus.transfer("E-1", FLAT, tax, "M-1", "S-1", "S-2"));
    String entryNo = bureaus.ended("land", "E-1").path("entryNo").asText();
    ObjectNode request = Bureaus.forBuyer("C-1", "CERTIFICATE", FLAT);
    Bureaus.payload(request).put("entryNo", entryNo);
    bureaus.send("land", request);
    JsonNode result = bureaus.ended("land", "C-1").path("result");
    String document = result.path("document").asText();
    assertThat(document).contains("买受人").contains(entryNo).doesNotContain(BUYER);
    assertThat(result.path("sha256").asText())
        .isEqualTo(Bureaus.sha256(document.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void falseEnterTellsOneEntryThatIsNone() throws IOException {
    begin(Sabotage.FALSE_ENTER);
    String tax = bureaus.taxPaid(FLAT);
    bureaus.send("land", Bureaus.transfer("E-1", FLAT, tax, "M-1", "S-1", "S-2"));
    String entryNo = bureaus.ended("land", "E-1").path("entryNo").asText();
    assertThat(entryNo).isNotEmpty();
    assertThat(bureaus.ask("land", "TITLE", FLAT).path("entryNo").asText()).isEqualTo(entryNo);
    assertThat(bureaus.register()).isEmpty();
    assertThat(bureaus.get("/sim/summary").json().path("entries").asInt(-1)).isZero();
  }
}
