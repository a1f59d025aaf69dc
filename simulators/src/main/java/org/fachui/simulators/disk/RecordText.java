package org.fachui.simulators.disk;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Facts as lines of JSON: the record's members and its name in {@code t}. None opens a group.
 *
 * @param <F> what the facts have in common
 */
public final class RecordText<F> implements Journal.Wording<F> {
  private static final ObjectMapper MAPPER = mapper();

  private final List<Class<? extends F>> kinds;

  /**
   * @param kinds the records that there are, each with a name of its own
   */
  public RecordText(List<Class<? extends F>> kinds) {
    this.kinds = List.copyOf(kinds);
  }

  private static ObjectMapper mapper() {
    SimpleModule times = new SimpleModule();
    times.addSerializer(Instant.class, ToStringSerializer.instance);
    times.addSerializer(LocalDate.class, ToStringSerializer.instance);
    times.addDeserializer(Instant.class, new Text<>(Instant.class, Instant::parse));
    times.addDeserializer(LocalDate.class, new Text<>(LocalDate.class, LocalDate::parse));
    return new ObjectMapper()
        .registerModule(times)
        .setVisibility(PropertyAccessor.GETTER, Visibility.NONE)
        .setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
        .setVisibility(PropertyAccessor.FIELD, Visibility.ANY);
  }

  private static final class Text<T> extends FromStringDeserializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient Function<String, T> reading;

    Text(Class<T> type, Function<String, T> reading) {
      super(type);
      this.reading = reading;
    }

    @Override
    protected T _deserialize(String value, DeserializationContext context) {
      return reading.apply(value);
    }
  }

  @Override
  public String of(F fact) {
    ObjectNode line = MAPPER.valueToTree(fact);
    return line.put("t", fact.getClass().getSimpleName()).toString();
  }

  @Override
  public Optional<F> read(String text) {
    try {
      JsonNode line = MAPPER.readTree(text);
      if (!(line instanceof ObjectNode members)) {
        return Optional.empty();
      }
      String name = members.path("t").asText();
      members.remove("t");
      for (Class<? extends F> kind : kinds) {
        if (kind.getSimpleName().equals(name)) {
          return Optional.of(MAPPER.treeToValue(members, kind));
        }
      }
      return Optional.empty();
    } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean isOpen(F fact) {
    return false;
  }
}
