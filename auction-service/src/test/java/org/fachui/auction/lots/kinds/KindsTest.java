package org.fachui.auction.lots.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fachui.auction.lots.LotKind;
import org.fachui.kernel.people.UnifiedCreditCode;
import org.fachui.platform.problems.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class KindsTest {
  private static final String CAR =
      """
      {"plate":"浙A12345","model":"某牌 X1","registeredOn":"2020-05-01","condition":"可行驶","arrearsFen":120000}
      """;
  private static final String SHARES =
      """
      {"company":"某科技有限公司","share":3550,"subscribedFen":100000000,"paidInFen":0,"payByOn":"2030-12-31"}
      """;

  @ParameterizedTest
  @EnumSource(LotKind.class)
  void everyKindHasItsTableAndAnExampleThatItTakes(LotKind kind) {
    KindFacts facts = Kinds.of(kind);
    assertThat(facts.identity().normal(facts.identity().example(), "浙0106")).isPresent();
    assertThat(facts.particulars())
        .allSatisfy(
            one -> {
              assertThat(one.zh()).isNotBlank();
              assertThat(one.en()).isNotBlank();
              assertThat(one.choices().isEmpty()).isEqualTo(one.form() != Particular.Form.CHOICE);
            });
  }

  @Test
  void movablesAreAnnouncedForTheShorterTime() {
    assertThat(Kinds.ALL)
        .filteredOn(kind -> !kind.immovable())
        .extracting(KindFacts::kind)
        .containsExactly(LotKind.VEHICLE, LotKind.MACHINERY, LotKind.GOODS);
  }

  @Test
  void aRestrictedDebtorBuysNeitherRealEstateNorAVehicle() {
    assertThat(Kinds.ALL)
        .filteredOn(kind -> kind.purchase().isPresent())
        .extracting(kind -> kind.kind() + " " + kind.purchase().orElseThrow())
        .containsExactly(
            "HOME REAL_ESTATE",
            "COMMERCIAL REAL_ESTATE",
            "PARKING REAL_ESTATE",
            "LAND REAL_ESTATE",
            "VEHICLE VEHICLE");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "VEHICLE, ｌsvaa4182e2123456, LSVAA4182E2123456",
    "VEHICLE, LSVAA4182E212345, ",
    "VEHICLE, LSVAA4182E212345O, ",
    "SEIZURE_LIST, 2026-17, 浙0106-2026-17",
    "SEIZURE_LIST, 浙0106-2026-17, 浙0106-2026-17",
    "SEIZURE_LIST, 清单 1, ",
    "INSTRUMENT, （2024）浙0106民初12号, (2024)浙0106民初12号",
    "INSTRUMENT, 一, ",
    "REGISTRATION, zl 201910000001.x, ZL201910000001.X",
    "ESTATE_UNIT, 330106 001001 gb00001 f00010001, 330106001001GB00001F00010001",
    "ESTATE_UNIT, LSVAA4182E2123456, "
  })
  void whatIdentifiesAThingHasOneSpelling(Identity identity, String typed, String normal) {
    assertThat(identity.normal(typed, "浙0106").orElse(null)).isEqualTo(normal);
  }

  @Test
  void sharesAreThoseOfACompanyThatExists() {
    String code = UnifiedCreditCode.withCheckCharacter("91330106589876543").text();
    assertThat(Identity.SHARES.normal(code + "#12", "浙0106")).contains(code + "#12");
    assertThat(Identity.SHARES.normal(code, "浙0106")).as("whose").isEmpty();
    String wrong = code.substring(0, 17) + (code.endsWith("1") ? "2" : "1");
    assertThat(Identity.SHARES.normal(wrong + "#1", "浙0106")).as("check character").isEmpty();
  }

  @Test
  void saysWhatIsKnownInTheOrderOfTheTable() {
    assertThat(words(LotKind.VEHICLE, CAR))
        .isEqualTo("号牌号码：浙A12345；品牌型号：某牌 X1；初次登记日期：2020-05-01；现状：可行驶；未处理违法罚款和欠费：人民币1,200.00元");
    assertThat(words(LotKind.EQUITY, SHARES)).contains("持股比例：35.50%", "出资期限：2030-12-31");
    assertThat(words(LotKind.LAND, "{\"use\":\"工业\",\"acquired\":\"ALLOCATED\"}"))
        .contains("划拨（应当补缴土地出让金）");
  }

  static Stream<String[]> faults() {
    return Stream.of(
        fault(LotKind.VEHICLE, CAR.replace("\"plate\":\"浙A12345\",", ""), "/particulars/plate"),
        fault(
            LotKind.VEHICLE, CAR.replace("2020-05-01", "2020-05-32"), "/particulars/registeredOn"),
        fault(LotKind.VEHICLE, CAR.replace("120000", "-1"), "/particulars/arrearsFen"),
        fault(LotKind.VEHICLE, CAR.replace("120000", "1.5"), "/particulars/arrearsFen"),
        fault(LotKind.VEHICLE, CAR.replace("120000", "1e400"), "/particulars/arrearsFen"),
        fault(LotKind.VEHICLE, CAR.replace("120000", "\"1\""), "/particulars/arrearsFen"),
        fault(LotKind.VEHICLE, CAR.replace("\"可行驶\"", "\" \""), "/particulars/condition"),
        fault(LotKind.VEHICLE, CAR.replace("plate", "owner"), "/particulars", "/particulars/plate"),
        fault(LotKind.EQUITY, SHARES.replace("3550", "10001"), "/particulars/share"),
        fault(
            LotKind.EQUITY,
            SHARES.replace("{", "{\"approvalBy\":\"金融监管局\","),
            "/particulars/buyerConditions"),
        fault(LotKind.LAND, "{\"use\":\"工业\",\"acquired\":\"BOUGHT\"}", "/particulars/acquired"),
        fault(LotKind.LAND, "{\"use\":\"工业\",\"acquired\":\"GRANTED\"}", "/particulars/untilOn"));
  }

  private static String[] fault(LotKind kind, String typed, String... fields) {
    return new String[] {kind.name(), typed, String.join(" ", fields)};
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("faults")
  void namesTheFieldThatIsWrong(String kind, String typed, String fields) {
    List<Problem.Builder> faults = new ArrayList<>();
    Particulars.read(Kinds.of(LotKind.valueOf(kind)), parsed(typed), "/particulars", faults);
    assertThat(faults).extracting(one -> one.build().field()).containsExactly(fields.split(" "));
  }

  @Test
  void aListOfThingsNamesWhatIsWrongInItsLines() {
    assertThat(Things.faults("/things", List.of(), true)).hasSize(1);
    assertThat(Things.faults("/things", List.of(), false)).isEmpty();
    List<Thing> wrong =
        List.of(
            new Thing("叉车", 0, "台", "SN 1"),
            new Thing(" ", 1, "台台台台台台台台台台台", "sn1"),
            new Thing("货架", 40, "组", null));
    assertThat(Things.faults("/things", wrong, true))
        .extracting(one -> one.build().field())
        .containsExactly(
            "/things/0/quantity", "/things/1/name", "/things/1/measure", "/things/1/identifier");
    assertThat(Things.identifiers(Things.normal(wrong))).containsExactly("SN1", "SN1");
    assertThat(Things.read(Things.json(Things.normal(wrong)))).isEqualTo(Things.normal(wrong));
  }

  private static String words(LotKind kind, String typed) {
    List<Problem.Builder> faults = new ArrayList<>();
    var found = Particulars.read(Kinds.of(kind), parsed(typed), "", faults);
    assertThat(faults).isEmpty();
    return Particulars.inWords(Kinds.of(kind), found);
  }

  private static jakarta.json.JsonObject parsed(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
