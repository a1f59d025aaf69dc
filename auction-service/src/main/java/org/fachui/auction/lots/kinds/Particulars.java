package org.fachui.auction.lots.kinds;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fachui.auction.PlainText;
import org.fachui.auction.lots.kinds.Particular.Choice;
import org.fachui.kernel.money.Money;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.platform.problems.Problem;
import org.fachui.proof.canonical.JsonValue.JsonInteger;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;

/** What is found out of one property, read by the table of its kind. */
public final class Particulars {
  private static final int LONGEST = 500;

  private Particulars() {}

  /**
   * Reads what was typed.
   *
   * @param at pointer of the object
   * @param faults takes what is wrong
   * @return what was right, texts stripped
   */
  public static JsonObject read(
      KindFacts kind, jakarta.json.JsonObject typed, String at, List<Problem.Builder> faults) {
    Set<String> known =
        kind.particulars().stream().map(Particular::name).collect(Collectors.toSet());
    typed.keySet().stream()
        .filter(name -> !known.contains(name))
        .sorted()
        .forEach(
            name ->
                faults.add(
                    Problem.invalidField(at, "A property of this kind has no such particular.")
                        .accepted(
                            "fields", kind.particulars().stream().map(Particular::name).toList())));
    JsonObject.Builder read = JsonObject.builder();
    for (Particular one : kind.particulars()) {
      jakarta.json.JsonValue value = typed.get(one.name());
      String field = at + "/" + one.name();
      if (value == null || value == jakarta.json.JsonValue.NULL) {
        if (one.required()) {
          faults.add(
              Problem.invalidField(
                  field, "This is published of every such property: " + one.en() + "."));
        }
      } else {
        read(one, value, field, read, faults);
      }
    }
    JsonObject found = read.build();
    together(kind, found, at, faults);
    return found;
  }

  /** What is required only beside something else. */
  private static void together(
      KindFacts kind, JsonObject found, String at, List<Problem.Builder> faults) {
    switch (kind.kind()) {
      case LAND -> {
        if (text(found, "acquired").equals("GRANTED") && found.get("untilOn") == null) {
          faults.add(Problem.invalidField(at + "/untilOn", "A granted right has a term."));
        }
      }
      case EQUITY -> {
        if (found.get("approvalBy") != null && found.get("buyerConditions") == null) {
          faults.add(
              Problem.invalidField(
                  at + "/buyerConditions",
                  "Where a change needs approval, the notice says what a bidder must fulfil."));
        }
      }
      default -> {
        // Each stands for itself.
      }
    }
  }

  private static void read(
      Particular one,
      jakarta.json.JsonValue value,
      String field,
      JsonObject.Builder read,
      List<Problem.Builder> faults) {
    switch (one.form()) {
      case TEXT -> {
        if (value instanceof JsonString text
            && PlainText.fits(text.getString(), 1, LONGEST)
            && PlainText.canBeShown(text.getString())) {
          read.put(one.name(), text.getString().strip());
        } else {
          faults.add(
              Problem.invalidField(field, "A text is wanted here.")
                  .accepted("lengthMin", 1)
                  .accepted("lengthMax", LONGEST));
        }
      }
      case DAY -> {
        if (value instanceof JsonString text && isDay(text.getString())) {
          read.put(one.name(), text.getString());
        } else {
          faults.add(
              Problem.invalidField(field, "A date is wanted here.")
                  .accepted("example", "2026-01-31"));
        }
      }
      case FEN, NUMBER -> number(one, value, 0, RuleFacts.LARGEST, field, read, faults);
      case SHARE -> number(one, value, 1, 10_000, field, read, faults);
      case CHOICE -> {
        if (value instanceof JsonString text
            && one.choices().stream().anyMatch(choice -> choice.code().equals(text.getString()))) {
          read.put(one.name(), text.getString());
        } else {
          faults.add(
              Problem.invalidField(field, "There is no such value.")
                  .accepted("values", one.choices().stream().map(Choice::code).toList()));
        }
      }
    }
  }

  private static void number(
      Particular one,
      jakarta.json.JsonValue value,
      long min,
      long max,
      String field,
      JsonObject.Builder read,
      List<Problem.Builder> faults) {
    if (value instanceof JsonNumber number && number.bigDecimalValue().scale() == 0) {
      var exact = number.bigIntegerValue();
      if (exact.bitLength() < 63 && exact.longValue() >= min && exact.longValue() <= max) {
        read.put(one.name(), exact.longValue());
        return;
      }
    }
    faults.add(
        Problem.invalidField(field, "A whole number in range is wanted here.")
            .accepted("min", min)
            .accepted("max", max));
  }

  private static boolean isDay(String text) {
    try {
      int year = LocalDate.parse(text).getYear();
      return year >= 1900 && year <= 2200;
    } catch (DateTimeException none) {
      return false;
    }
  }

  /** In words, as a notice says it: {@code 号牌号码：浙A12345；…}. */
  public static String inWords(KindFacts kind, JsonObject found) {
    List<String> words = new ArrayList<>();
    for (Particular one : kind.particulars()) {
      if (found.get(one.name()) != null) {
        words.add(one.zh() + "：" + inWords(one, found));
      }
    }
    return String.join("；", words);
  }

  private static String inWords(Particular one, JsonObject found) {
    long number = found.get(one.name()) instanceof JsonInteger whole ? whole.value() : 0;
    return switch (one.form()) {
      case TEXT, DAY -> text(found, one.name());
      case FEN -> "人民币" + new Money(number).yuan() + "元";
      case NUMBER -> Long.toString(number);
      case SHARE -> "%d.%02d%%".formatted(number / 100, number % 100);
      case CHOICE ->
          one.choices().stream()
              .filter(choice -> choice.code().equals(text(found, one.name())))
              .map(Choice::zh)
              .findFirst()
              .orElse("");
    };
  }

  /** A text among them; empty if there is none. */
  public static String text(JsonObject found, String name) {
    return found.get(name) instanceof JsonText text ? text.value() : "";
  }
}
