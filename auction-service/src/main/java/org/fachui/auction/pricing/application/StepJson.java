package org.fachui.auction.pricing.application;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fachui.auction.pricing.model.Step;
import org.fachui.auction.pricing.model.StepKind;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonBoolean;
import org.fachui.proof.canonical.JsonValue.JsonInteger;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;

/**
 * Steps as JSON: the members are the record's components, what is empty is left out. One form for
 * the store and for requests, so that what is stored is what was sent.
 */
public final class StepJson {
  private StepJson() {}

  /** Its members, without the kind. */
  public static JsonObject write(Record step) {
    JsonObject.Builder json = JsonObject.builder();
    for (RecordComponent component : step.getClass().getRecordComponents()) {
      write(component(step, component)).ifPresent(value -> json.put(component.getName(), value));
    }
    return json.build();
  }

  /**
   * The step of that kind.
   *
   * @throws MalformedStep naming every field that is missing, unknown or out of its range
   */
  public static Step read(StepKind kind, JsonObject json) {
    return kind.type().cast(new ReadingRecord().read(kind.type(), json));
  }

  /** Any record that was written here. */
  public static <T extends Record> T read(Class<T> type, JsonObject json) {
    return type.cast(new ReadingRecord().read(type, json));
  }

  private static Optional<JsonValue> write(Object value) {
    return switch (value) {
      case Optional<?> maybe -> maybe.flatMap(StepJson::write);
      case String text -> Optional.of(new JsonText(text));
      case Long number -> Optional.of(new JsonInteger(number));
      case Integer number -> Optional.of(new JsonInteger(number));
      case Boolean yes -> Optional.of(new JsonBoolean(yes));
      case Instant at -> Optional.of(new JsonText(at.toString()));
      case LocalDate day -> Optional.of(new JsonText(day.toString()));
      case Enum<?> one -> Optional.of(new JsonText(one.name()));
      case List<?> list ->
          Optional.of(new JsonArray(list.stream().flatMap(one -> write(one).stream()).toList()));
      case Record inner -> Optional.of(write(inner));
      default -> throw new IllegalArgumentException("no JSON for a " + value.getClass());
    };
  }

  private static Object component(Record step, RecordComponent component) {
    try {
      return component.getAccessor().invoke(step);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("a record's components can be read", impossible);
    }
  }
}
