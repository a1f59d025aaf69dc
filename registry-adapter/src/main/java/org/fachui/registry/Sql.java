package org.fachui.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements with their arguments in order; a list goes as an array of texts. */
public final class Sql {
  private Sql() {}

  /** Makes something of a row. */
  @FunctionalInterface
  public interface Reader<T> {
    /** The row's columns become a value. */
    T read(ResultSet row) throws SQLException;
  }

  /** Runs one statement; how many rows it changed. */
  public static long update(Connection connection, String sql, @Nullable Object... arguments)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      return statement.executeLargeUpdate();
    }
  }

  /** Every row of a query. */
  public static <T> List<T> rows(
      Connection connection, Reader<T> reader, String sql, @Nullable Object... arguments)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      List<T> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(reader.read(row));
        }
      }
      return found;
    }
  }

  /** The first row of a query. */
  public static <T> Optional<T> row(
      Connection connection, Reader<T> reader, String sql, @Nullable Object... arguments)
      throws SQLException {
    return rows(connection, reader, sql, arguments).stream().findFirst();
  }

  /** The one number that a query gives; 0 when it gives none. */
  public static long number(Connection connection, String sql, @Nullable Object... arguments)
      throws SQLException {
    return row(connection, row -> row.getLong(1), sql, arguments).orElse(0L);
  }

  /** A time, or nothing. */
  public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static void bind(PreparedStatement statement, @Nullable Object... arguments)
      throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      Object argument = arguments[i];
      switch (argument) {
        case Instant at -> statement.setObject(i + 1, at.atOffset(ZoneOffset.UTC));
        case List<?> texts ->
            statement.setArray(
                i + 1,
                statement
                    .getConnection()
                    .createArrayOf("text", texts.stream().map(String::valueOf).toArray()));
        case Enum<?> constant -> statement.setString(i + 1, constant.name());
        case null, default -> statement.setObject(i + 1, argument);
      }
    }
  }
}
