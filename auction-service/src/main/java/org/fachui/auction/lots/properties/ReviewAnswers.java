package org.fachui.auction.lots.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonNull;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;

/** Reads the answers of a joint review; what everybody sees of them tells nothing of persons. */
public final class ReviewAnswers {
  private static final Set<String> SHOWN =
      Set.of("bureau", "question", "state", "answeredAt", "answer");
  private static final Set<String> OF_PERSONS =
      Set.of("owner", "holder", "name", "residentid", "phone", "person");
  private static final Pattern RESIDENT_ID = Pattern.compile("(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])");

  private ReviewAnswers() {}

  /** What was asked and answered, as the registry has it. */
  static List<JsonObject> asked(BoundReview review) {
    return CanonicalJson.parseObject(review.text()).get("asked") instanceof JsonArray list
        ? list.elements().stream()
            .filter(JsonObject.class::isInstance)
            .map(JsonObject.class::cast)
            .toList()
        : List.of();
  }

  /** Whether the land registry was asked something and answered all of it. */
  public static boolean landAnswered(BoundReview review) {
    List<JsonObject> land =
        asked(review).stream().filter(one -> text(one, "bureau").equals("land")).toList();
    return !land.isEmpty() && land.stream().allMatch(one -> text(one, "state").equals("ANSWERED"));
  }

  /** How many mortgages the land registry answered with, each with a holder of its own. */
  static int mortgages(BoundReview review) {
    return asked(review).stream()
        .filter(one -> text(one, "bureau").equals("land"))
        .mapToInt(
            one ->
                one.get("answer") instanceof JsonObject answer
                        && answer.get("mortgages") instanceof JsonArray mortgages
                    ? mortgages.elements().size()
                    : 0)
        .max()
        .orElse(0);
  }

  /** The answers without what tells of persons. */
  public static List<JsonObject> forEverybody(BoundReview review) {
    return asked(review).stream().map(ReviewAnswers::forEverybody).toList();
  }

  /** A text member, or an empty text. */
  public static String text(JsonObject json, String name) {
    return json.get(name) instanceof JsonText text ? text.value() : "";
  }

  private static JsonObject forEverybody(JsonObject one) {
    JsonObject.Builder shown = JsonObject.builder();
    one.members()
        .forEach(
            (name, value) -> {
              if (SHOWN.contains(name) && !(value instanceof JsonNull)) {
                shown.put(name, masked(value));
              }
            });
    return shown.build();
  }

  private static JsonValue masked(JsonValue value) {
    return switch (value) {
      case JsonText text -> new JsonText(RESIDENT_ID.matcher(text.value()).replaceAll("***"));
      case JsonArray list -> {
        List<JsonValue> items = new ArrayList<>();
        list.elements().forEach(item -> items.add(masked(item)));
        yield new JsonArray(items);
      }
      case JsonObject object -> {
        JsonObject.Builder members = JsonObject.builder();
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
          if (!OF_PERSONS.contains(member.getKey().toLowerCase(Locale.ROOT))) {
            members.put(member.getKey(), masked(member.getValue()));
          }
        }
        yield members.build();
      }
      default -> value;
    };
  }
}
