package org.fachui.auction.pricing.application;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fachui.auction.PlainText;
import org.fachui.auction.pricing.application.MalformedStep.Fault;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonBoolean;
import org.fachui.proof.canonical.JsonValue.JsonInteger;
import org.fachui.proof.canonical.JsonValue.JsonNull;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;
import org.jspecify.annotations.Nullable;

/** Reads one record, and says all that is wrong with its fields. */
final class ReadingRecord {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern WHO = Pattern.compile("(PARTY|INTERESTED) [1-9][0-9]{0,2}");
  private static final int LONGEST_TEXT = 1_000;
  private static final int LONGEST_LIST = 300;
  private static final int FIRST_YEAR = 1949;
  private static final int LAST_YEAR = 2999;

  private final List<Fault> faults = new ArrayList<>();

  /**
   * The record.
   *
   * @throws MalformedStep naming every fault
   */
  Object read(Class<?> type, JsonObject json) {
    Object made = read(type, json, "");
    if (made == null || !faults.isEmpty()) {
      throw new MalformedStep(faults);
    }
    return made;
  }

  private @Nullable Object read(Class<?> type, JsonObject json, String at) {
    RecordComponent[] components = type.getRecordComponents();
    Set<String> known =
        Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
    json.members().keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> fault(at + "/" + name, "There is no such field in this step."));
    @Nullable Object[] values = new Object[components.length];
    int before = faults.size();
    for (int i = 0; i < components.length; i++) {
      String name = components[i].getName();
      values[i] = value(components[i].getGenericType(), name, json.get(name), at + "/" + name);
    }
    return faults.size() > before ? null : make(type, components, values);
  }

  private static Object make(
      Class<?> type, RecordComponent[] components, @Nullable Object[] values) {
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException impossible) {
      throw new IllegalStateException("a record can be made of its components", impossible);
    }
  }

  private @Nullable Object value(Type type, String name, @Nullable JsonValue json, String at) {
    boolean none = json == null || json instanceof JsonNull;
    if (type instanceof ParameterizedType generic) {
      Type inner = generic.getActualTypeArguments()[0];
      if (generic.getRawType() == Optional.class) {
        return none ? Optional.empty() : Optional.ofNullable(value(inner, name, json, at));
      }
      return none ? fault(at, "This list is missing.") : list(inner, name, json, at);
    }
    return none || json == null ? fault(at, "This field is missing.") : plain(type, name, json, at);
  }

  private @Nullable Object list(Type inner, String name, @Nullable JsonValue json, String at) {
    if (!(json instanceof JsonArray array)
        || array.elements().isEmpty()
        || array.elements().size() > LONGEST_LIST) {
      return fault(at, "This is not a list of 1 to " + LONGEST_LIST + ".");
    }
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < array.elements().size(); i++) {
      Object item = value(inner, name, array.elements().get(i), at + "/" + i);
      if (item != null) {
        items.add(item);
      }
    }
    return items;
  }

  private @Nullable Object plain(Type type, String name, JsonValue json, String at) {
    if (type == String.class) {
      return json instanceof JsonText text ? text(name, text.value(), at) : text(name, "", at);
    }
    if (type == boolean.class) {
      return json instanceof JsonBoolean yes ? yes.value() : fault(at, "Either true or false.");
    }
    if (type == int.class || type == long.class || type == Long.class) {
      return number(type, name, json, at);
    }
    String text = json instanceof JsonText given ? given.value() : "";
    if (type == Instant.class) {
      return instant(text, at);
    }
    if (type == LocalDate.class) {
      return day(text, at);
    }
    Class<?> raw = (Class<?>) type;
    if (raw.isEnum()) {
      return constant(raw, text, at);
    }
    return json instanceof JsonObject object
        ? read(raw, object, at)
        : fault(at, "This is not an object.");
  }

  private @Nullable Object text(String name, String text, String at) {
    boolean hash = name.endsWith("Sha256") || name.equals("seed");
    if (hash && !SHA256.matcher(text).matches()) {
      return fault(at, "This is not a SHA-256 in lower-case hex.");
    }
    if (name.equals("who") && !WHO.matcher(text).matches()) {
      return fault(at, "PARTY or INTERESTED and a number, never a name.");
    }
    // The parties' own figure has no source; everything else is said in words.
    int shortest = name.equals("source") ? 0 : 1;
    if (!PlainText.fits(text, shortest, LONGEST_TEXT)
        || (!text.isEmpty() && !PlainText.canBeShown(text))) {
      return fault(at, "The text is empty, longer than " + LONGEST_TEXT + " or cannot be shown.");
    }
    return text.strip();
  }

  private @Nullable Object number(Type type, String name, JsonValue json, String at) {
    long least = name.equals("feeFen") ? 0 : 1;
    long most = type == int.class ? LONGEST_LIST : RuleFacts.LARGEST;
    if (!(json instanceof JsonInteger number) || number.value() < least || number.value() > most) {
      return fault(at, "This is not an integer from " + least + " to " + most + ".");
    }
    return type == int.class ? (Object) (int) number.value() : (Object) number.value();
  }

  private @Nullable Object instant(String text, String at) {
    try {
      Instant instant = Instant.parse(text);
      return inRange(instant.atZone(ZoneOffset.UTC).getYear())
          ? instant
          : fault(at, "This time is not possible here.");
    } catch (DateTimeException unreadable) {
      return fault(at, "This is not a time such as 2026-11-22T08:00:00Z.");
    }
  }

  private @Nullable Object day(String text, String at) {
    try {
      LocalDate day = LocalDate.parse(text);
      return inRange(day.getYear()) ? day : fault(at, "This day is not possible here.");
    } catch (DateTimeException unreadable) {
      return fault(at, "This is not a day such as 2026-11-22.");
    }
  }

  private static boolean inRange(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private @Nullable Object constant(Class<?> type, String text, String at) {
    for (Object one : type.getEnumConstants()) {
      if (one.toString().equals(text)) {
        return one;
      }
    }
    return fault(at, "One of " + Arrays.toString(type.getEnumConstants()) + ".");
  }

  private @Nullable Object fault(String at, String detail) {
    faults.add(new Fault(at, detail));
    return null;
  }
}
