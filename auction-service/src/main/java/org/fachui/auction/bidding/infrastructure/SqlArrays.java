package org.fachui.auction.bidding.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** Binds one array a column, so that a statement with {@code unnest} takes many rows at once. */
final class SqlArrays {
  private final Connection connection;
  private final PreparedStatement statement;
  private int index;

  SqlArrays(Connection connection, PreparedStatement statement) {
    this.connection = connection;
    this.statement = statement;
  }

  /** The next parameter: one value of each row. */
  <T> SqlArrays column(String sqlType, List<T> rows, Function<? super T, ?> value)
      throws SQLException {
    statement.setArray(++index, connection.createArrayOf(sqlType, values(sqlType, rows, value)));
    return this;
  }

  /** The driver takes bytes in an array of arrays only. */
  private static <T> Object[] values(String sqlType, List<T> rows, Function<? super T, ?> value) {
    return sqlType.equals("bytea")
        ? rows.stream().map(value).toArray(byte[][]::new)
        : rows.stream().map(value).toArray();
  }
}
