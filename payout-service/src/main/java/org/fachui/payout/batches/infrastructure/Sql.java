package org.fachui.payout.batches.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.fachui.payout.batches.model.InstructionState;
import org.jspecify.annotations.Nullable;

/** Statements with their arguments in order; a list goes as an array of texts. */
public final class Sql {
  private Sql() {}

  /** Runs statements without arguments. */
  public static void run(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Runs one statement; how many rows it changed. */
  public static long update(Connection connection, String sql, @Nullable Object... arguments)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      return statement.executeLargeUpdate();
    }
  }

  /** The one number that a query gives; 0 when it gives none. */
  public static long number(Connection connection, String sql, @Nullable Object... arguments)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  /** Sets all arguments of a statement. */
  public static void bind(PreparedStatement statement, @Nullable Object... arguments)
      throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      @Nullable Object argument = arguments[i];
      switch (argument) {
        case null -> statement.setObject(i + 1, null);
        case Instant at -> statement.setObject(i + 1, at.atOffset(ZoneOffset.UTC));
        case List<?> texts ->
            statement.setArray(
                i + 1,
                statement
                    .getConnection()
                    .createArrayOf("text", texts.stream().map(String::valueOf).toArray()));
        case Enum<?> constant -> statement.setString(i + 1, constant.name());
        default -> statement.setObject(i + 1, argument);
      }
    }
  }

  /** Names of states, for {@code = ANY (?)}. */
  public static List<String> names(List<InstructionState> states) {
    return states.stream().map(Enum::name).toList();
  }
}
