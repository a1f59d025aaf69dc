package org.fachui.auction.lots.kinds;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.fachui.auction.PlainText;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.platform.problems.Problem;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonInteger;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;

/** The list of a lot of many things. */
public final class Things {
  private static final int MOST = 200;

  private Things() {}

  /**
   * Everything that is wrong with the list.
   *
   * @param wanted whether the kind has such a list, with one line at least
   */
  public static List<Problem.Builder> faults(String at, List<Thing> things, boolean wanted) {
    List<Problem.Builder> faults = new ArrayList<>();
    if (things.size() > MOST || (wanted && things.isEmpty())) {
      faults.add(
          Problem.invalidField(at, "The list of things is empty or too long.")
              .accepted("itemsMin", wanted ? 1 : 0)
              .accepted("itemsMax", MOST));
      return faults;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < things.size(); i++) {
      Thing one = things.get(i);
      String line = at + "/" + i;
      text(faults, line + "/name", one.name(), 100);
      text(faults, line + "/measure", one.measure(), 10);
      if (one.quantity() < 1 || one.quantity() > RuleFacts.LARGEST) {
        faults.add(
            Problem.invalidField(line + "/quantity", "The number is out of range.")
                .accepted("min", 1)
                .accepted("max", RuleFacts.LARGEST));
      }
      if (one.identifier() != null) {
        text(faults, line + "/identifier", one.identifier(), 100);
        if (!seen.add(normal(one.identifier()))) {
          faults.add(Problem.invalidField(line + "/identifier", "This thing is listed twice."));
        }
      }
    }
    return faults;
  }

  private static void text(List<Problem.Builder> faults, String field, String text, int max) {
    if (!PlainText.fits(text, 1, max) || !PlainText.canBeShown(text)) {
      faults.add(
          Problem.invalidField(field, "The text is empty, too long or cannot be shown.")
              .accepted("lengthMin", 1)
              .accepted("lengthMax", max));
    }
  }

  /** Each line stripped, its identifier in one spelling. */
  public static List<Thing> normal(List<Thing> things) {
    return things.stream()
        .map(
            one ->
                new Thing(
                    one.name().strip(),
                    one.quantity(),
                    one.measure().strip(),
                    one.identifier() == null ? null : normal(one.identifier())))
        .toList();
  }

  /** Full width and half width, blanks and small letters are the same. */
  public static String normal(String identifier) {
    return Normalizer.normalize(identifier, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Cf}]", "")
        .toUpperCase(Locale.ROOT);
  }

  /** What identifies the things that have something. */
  public static Stream<String> identifiers(List<Thing> things) {
    return things.stream().map(Thing::identifier).flatMap(Stream::ofNullable);
  }

  /** As it is stored and published. */
  public static JsonArray json(List<Thing> things) {
    return new JsonArray(things.stream().<JsonValue>map(Things::json).toList());
  }

  private static JsonObject json(Thing one) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("name", one.name())
            .put("quantity", one.quantity())
            .put("measure", one.measure());
    if (one.identifier() != null) {
      json.put("identifier", one.identifier());
    }
    return json.build();
  }

  /** Reads what {@link #json} wrote. */
  public static List<Thing> read(JsonValue stored) {
    return stored instanceof JsonArray list
        ? list.elements().stream().map(one -> read((JsonObject) one)).toList()
        : List.of();
  }

  private static Thing read(JsonObject one) {
    return new Thing(
        text(one, "name"),
        one.get("quantity") instanceof JsonInteger number ? number.value() : 0,
        text(one, "measure"),
        one.get("identifier") instanceof JsonText text ? text.value() : null);
  }

  private static String text(JsonObject one, String name) {
    return one.get(name) instanceof JsonText text ? text.value() : "";
  }
}
