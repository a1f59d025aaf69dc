package org.fachui.platform.problems;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a problem as JSON; parts that are absent are left out. */
public final class ProblemJson {
  /** Kept, because {@code Json} searches every jar for a provider at each call. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private ProblemJson() {}

  /** The problem as a JSON object, members in the order of the contract. */
  public static JsonObject of(Problem problem) {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    json.add("type", problem.type());
    json.add("title", problem.title());
    json.add("status", problem.status());
    text(json, "detail", problem.detail());
    json.add("reason", problem.reason());
    text(json, "field", problem.field());
    text(json, "rule", problem.rule());
    text(json, "article", problem.article());
    object(json, "inputs", problem.inputs());
    object(json, "accepted", problem.accepted());
    Boolean retry = problem.retry();
    if (retry != null) {
      json.add("retry", retry);
    }
    if (problem.serverTime() != null) {
      text(json, "serverTime", problem.serverTime().truncatedTo(ChronoUnit.MILLIS).toString());
    }
    if (!problem.faults().isEmpty()) {
      JsonArrayBuilder faults = JSON.createArrayBuilder();
      problem.faults().forEach(fault -> faults.add(of(fault)));
      json.add("faults", faults);
    }
    return json.build();
  }

  private static void text(JsonObjectBuilder json, String name, @Nullable String value) {
    if (value != null) {
      json.add(name, value);
    }
  }

  private static void object(JsonObjectBuilder json, String name, Map<String, Object> members) {
    if (!members.isEmpty()) {
      json.add(name, value(members));
    }
  }

  private static JsonValue value(@Nullable Object value) {
    return switch (value) {
      case null -> JsonValue.NULL;
      case JsonValue json -> json;
      case Boolean bool -> bool ? JsonValue.TRUE : JsonValue.FALSE;
      case Integer number -> JSON.createValue(number);
      case Long number -> JSON.createValue(number);
      case BigInteger number -> JSON.createValue(number);
      case BigDecimal number -> JSON.createValue(number);
      case Map<?, ?> members -> {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        members.forEach((name, member) -> json.add(String.valueOf(name), value(member)));
        yield json.build();
      }
      case Iterable<?> items -> {
        JsonArrayBuilder json = JSON.createArrayBuilder();
        items.forEach(item -> json.add(value(item)));
        yield json.build();
      }
      default -> JSON.createValue(value.toString());
    };
  }
}
