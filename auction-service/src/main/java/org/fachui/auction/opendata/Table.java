package org.fachui.auction.opendata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fachui.auction.bidding.web.JsonTexts;
import org.jspecify.annotations.Nullable;

/**
 * Rows with the same columns, written as JSON objects or as RFC 4180 lines. A value is a text, a
 * whole number, a boolean, an instant or absent; absent is no member in JSON and nothing in CSV.
 */
final class Table<T> {
  private static final String END = "\r\n";

  private final List<Column<T>> columns = new ArrayList<>();

  private record Column<T>(String name, Function<T, @Nullable Object> value) {}

  /** A further column, behind those before. */
  Table<T> with(String name, Function<T, @Nullable Object> value) {
    columns.add(new Column<>(name, value));
    return this;
  }

  List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /** An array of objects. */
  String json(List<T> rows) {
    return JsonTexts.array(rows.stream().map(this::object).toList());
  }

  /** A header line and a line for each row, also when there is none. */
  String csv(List<T> rows) {
    StringBuilder text = new StringBuilder(String.join(",", names())).append(END);
    for (T row : rows) {
      List<String> cells = columns.stream().map(column -> cell(column.value().apply(row))).toList();
      text.append(String.join(",", cells)).append(END);
    }
    return text.toString();
  }

  private String object(T row) {
    List<String> members = new ArrayList<>();
    for (Column<T> column : columns) {
      Object value = column.value().apply(row);
      if (value != null) {
        boolean bare = value instanceof Number || value instanceof Boolean;
        String text = bare ? value.toString() : JsonTexts.string(plain(value));
        members.add(JsonTexts.string(column.name()) + ":" + text);
      }
    }
    return "{" + String.join(",", members) + "}";
  }

  private static String cell(@Nullable Object value) {
    String text = value == null ? "" : plain(value);
    boolean quoted = text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private static String plain(Object value) {
    return value instanceof Instant instant ? text(instant) : value.toString();
  }

  /** A time as all feeds write it. */
  static String text(Instant instant) {
    return JsonTexts.time(instant);
  }
}
