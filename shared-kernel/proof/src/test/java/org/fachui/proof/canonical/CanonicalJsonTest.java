package org.fachui.proof.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonBoolean;
import org.fachui.proof.canonical.JsonValue.JsonInteger;
import org.fachui.proof.canonical.JsonValue.JsonNull;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

  @Test
  void sortsNamesByUtf16CodeUnitsAsInRfc8785Section323() {
    String json =
        """
        { "\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
          "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
          "\\u00f6": "Latin Small Letter O With Diaeresis" }
        """;
    JsonObject object = CanonicalJson.parseObject(json);
    assertThat(object.members().values().stream().map(v -> ((JsonText) v).value()))
        .containsExactly(
            "Carriage Return",
            "One",
            "Control",
            "Latin Small Letter O With Diaeresis",
            "Euro Sign",
            "Emoji: Grinning Face",
            "Hebrew Letter Dalet With Dagesh");
  }

  @Test
  void anObjectIsNotChangedByWhatItsBuilderTakesLater() {
    JsonObject.Builder builder = JsonObject.builder().put("a", 1);
    JsonObject first = builder.build();
    JsonObject second = builder.put("b", 2).build();
    assertThat(first.toString()).isEqualTo("{\"a\":1}");
    assertThat(second.toString()).isEqualTo("{\"a\":1,\"b\":2}");
    assertThat(builder.build()).isEqualTo(second);
  }

  @Test
  void readsTextsThatNeedNoSecondLookAsThoseThatDo() throws Exception {
    String plain = "x".repeat(8_200);
    String json = "{\"" + plain + "\":\"" + plain + "\",\"n\\u0061\":\"法\\\\槌\",\"e\":\"\"}";
    JsonObject whole = CanonicalJson.parseObject(json);
    assertThat(whole.get(plain)).isEqualTo(new JsonText(plain));
    assertThat(whole.get("na")).isEqualTo(new JsonText("法\\槌"));
    assertThat(whole.get("e")).isEqualTo(new JsonText(""));
    // A text that begins at the end of one bufferful and ends in the next.
    assertThat(new JsonReader(new StringReader(json)).readValue()).isEqualTo(whole);
  }

  @Test
  void aPlaceBehindPlainTextsIsCountedRight() {
    assertThatThrownBy(() -> CanonicalJson.parse("{\"abc\":\"def\"\n,\"gh\":\"ij\", x}"))
        .isInstanceOfSatisfying(
            MalformedJsonException.class,
            fault -> {
              assertThat(fault.line()).isEqualTo(2);
              assertThat(fault.column()).isEqualTo(13);
            });
  }

  @Test
  void writesTextAsInRfc8785Section322() {
    String json =
        """
        {
          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
          "literals": [null, true, false]
        }
        """;
    assertThat(CanonicalJson.write(CanonicalJson.parse(json)))
        .isEqualTo(
            "{\"literals\":[null,true,false],"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  @Test
  void writesNestedExampleOfTheReferenceTests() {
    String json =
        "{\"1\":{\"f\":{\"f\":\"hi\",\"F\":5},\"\\n\":56},\"10\":{},\"\":\"empty\",\"a\":{},"
            + "\"111\":[{\"e\":\"yes\",\"E\":\"no\"}],\"A\":{}}";
    assertThat(CanonicalJson.write(CanonicalJson.parse(json)))
        .isEqualTo(
            "{\"\":\"empty\",\"1\":{\"\\n\":56,\"f\":{\"F\":5,\"f\":\"hi\"}},\"10\":{},"
                + "\"111\":[{\"E\":\"no\",\"e\":\"yes\"}],\"A\":{},\"a\":{}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "9007199254740991", "-9007199254740991"})
  void keepsIntegersExact(String text) {
    assertThat(CanonicalJson.parse(text)).isEqualTo(new JsonInteger(Long.parseLong(text)));
    assertThat(CanonicalJson.write(CanonicalJson.parse(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "9007199254740992|beyond 2^53 − 1 (line 1, column 17)",
        "99999999999999999999|beyond 2^53",
        "-9007199254740992|beyond 2^53",
        "1.5|Only whole numbers",
        "1e30|Only whole numbers",
        "1E3|Only whole numbers",
        "-0|plain spelling",
        "007|plain spelling",
        "-|plain spelling",
        "+1|Expected a value, found \"+\"",
        "NaN|Expected a value",
        "tru|Expected true",
        "\"abc|ends within quotes",
        "\"\\x\"|Unknown escape",
        "\"\\u12g4\"|four hexadecimal digits",
        "\"\\ud800\"|half of a surrogate pair",
        "\"\\udc00\\ud800\"|half of a surrogate pair",
        "[1,]|Expected a value, found \"]\" (line 1, column 4, in /1)",
        "[1 2]|Expected a comma or \"]\"",
        "[1|Expected a comma or \"]\", found the end of the text",
        "{\"a\":1,\"a\":2}|stands twice",
        "{\"a\" 1}|Expected a colon",
        "{a:1}|Expected a member's name in quotes",
        "{\"a\":{\"b/c\":[0,x]}}|(line 1, column 16, in /a/b~1c/1)",
        "{} {}|Nothing may follow",
        "``|ends where a value is expected",
      })
  void refusesWithThePlace(String json, String sentence) {
    assertThatThrownBy(() -> CanonicalJson.parse(json))
        .isInstanceOf(MalformedJsonException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void countsLines() {
    assertThatThrownBy(() -> CanonicalJson.parse("{\n  \"a\": 1,\n  \"b\": ?\n}"))
        .hasMessageContaining("line 3, column 8, in /b");
  }

  @Test
  void refusesControlCharactersInText() {
    assertThatThrownBy(() -> CanonicalJson.parse("\"a\tb\""))
        .hasMessageContaining("control character");
  }

  @Test
  void readsSixtyFourLevelsAndNoMore() {
    assertThat(CanonicalJson.parse("[".repeat(64) + "]".repeat(64))).isNotNull();
    assertThatThrownBy(() -> CanonicalJson.parse("[".repeat(100_000)))
        .isInstanceOf(MalformedJsonException.class)
        .hasMessageContaining("deeper than 64");
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    assertThatThrownBy(() -> CanonicalJson.parse(new byte[] {'"', (byte) 0xff, '"'}))
        .hasMessageContaining("not UTF-8");
  }

  @Test
  void valuesThatCannotBeWrittenDoNotExist() {
    assertThatThrownBy(() -> new JsonInteger(JsonValue.MAX_INTEGER + 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new JsonText("\ud800")).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void whatIsWrittenIsReadBackAndWrittenTheSame(@ForAll("values") JsonValue value) {
    String canonical = CanonicalJson.write(value);
    JsonValue read = CanonicalJson.parse(canonical.getBytes(StandardCharsets.UTF_8));
    assertThat(read).isEqualTo(value);
    assertThat(CanonicalJson.write(read)).isEqualTo(canonical);
  }

  @Provide
  Arbitrary<JsonValue> values() {
    Arbitrary<JsonValue> leaves =
        Arbitraries.oneOf(
            texts().map(JsonText::new),
            Arbitraries.longs()
                .between(-JsonValue.MAX_INTEGER, JsonValue.MAX_INTEGER)
                .map(JsonInteger::new),
            Arbitraries.of(new JsonBoolean(true), new JsonBoolean(false), new JsonNull()));
    return Arbitraries.recursive(() -> leaves, CanonicalJsonTest::nested, 0, 3);
  }

  private static Arbitrary<JsonValue> nested(Arbitrary<JsonValue> inner) {
    return Arbitraries.oneOf(
        inner.list().ofMaxSize(4).map(JsonArray::new),
        Arbitraries.maps(texts(), inner)
            .ofMaxSize(4)
            .map(members -> new JsonObject(new java.util.TreeMap<>(members))));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.strings().ofMaxLength(12).filter(JsonValue::isWellFormed);
  }
}
