package org.fachui.simulators.bureau.register;

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
import org.fachui.simulators.disk.Journal;

/** Facts as lines of JSON: the record's members and its name in {@code t}. */
final class FactText implements Journal.Wording<Fact> {
  private static final List<Class<? extends Fact>> KINDS =
      List.of(
          Fact.UnitKnown.class,
          Fact.PersonKnown.class,
          Fact.MessageTaken.class,
          Fact.Accepted.class,
          Fact.Rejected.class,
          Fact.Entered.class,
          Fact.TaxPaid.class,
          Fact.Noticed.class);
  private static final ObjectMapper MAPPER = mapper();

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
  public String of(Fact fact) {
    ObjectNode line = MAPPER.valueToTree(fact);
    return line.put("t", fact.getClass().getSimpleName()).toString();
  }

  @Override
  public Optional<Fact> read(String text) {
    try {
      JsonNode line = MAPPER.readTree(text);
      if (!(line instanceof ObjectNode members)) {
        return Optional.empty();
      }
      String name = members.path("t").asText();
      members.remove("t");
      for (Class<? extends Fact> kind : KINDS) {
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
  public boolean isOpen(Fact fact) {
    return false;
  }
}
