package org.fachui.registry.taxes.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A value that changes on certain days. */
final class Dated<T> {
  private final NavigableMap<LocalDate, T> values = new TreeMap<>();

  private Dated() {}

  /** Holds from that day on. */
  static <T> Dated<T> from(String day, T value) {
    return new Dated<T>().and(day, value);
  }

  /** Another value from a later day on. */
  Dated<T> and(String day, T value) {
    values.put(LocalDate.parse(day), value);
    return this;
  }

  /** The value of a day; empty before the first. */
  Optional<T> on(LocalDate day) {
    return Optional.ofNullable(values.floorEntry(day)).map(Map.Entry::getValue);
  }
}
