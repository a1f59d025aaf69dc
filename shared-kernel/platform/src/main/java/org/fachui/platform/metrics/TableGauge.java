package org.fachui.platform.metrics;

import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A gauge that a query answers whenever it is read. It has no values while the store is away. */
public final class TableGauge implements Collector {
  private static final Logger LOG = Logger.getLogger(TableGauge.class.getName());

  private final DataSource source;
  private final String name;
  private final String help;
  private final String label;
  private final List<String> values;
  private final String query;

  private TableGauge(
      DataSource source,
      String name,
      String help,
      String label,
      List<String> values,
      String query) {
    this.source = source;
    this.name = name;
    this.help = help;
    this.label = label;
    this.values = List.copyOf(values);
    this.query = query;
  }

  /**
   * One number.
   *
   * @param query gives one row with one column
   */
  public static TableGauge of(DataSource source, String name, String help, String query) {
    return new TableGauge(source, name, help, "", List.of(), query);
  }

  /**
   * A number for each value of a label; 0 for those that the query does not name.
   *
   * @param values all that there are
   * @param query gives rows of a value and its number
   */
  public static TableGauge by(
      String label,
      List<String> values,
      DataSource source,
      String name,
      String help,
      String query) {
    return new TableGauge(source, name, help, label, values, query);
  }

  @Override
  public GaugeSnapshot collect() {
    var gauge = GaugeSnapshot.builder().name(name).help(help);
    try (Connection connection = source.getConnection();
        PreparedStatement select = connection.prepareStatement(query);
        ResultSet row = select.executeQuery()) {
      read(row)
          .forEach(
              (labels, number) ->
                  gauge.dataPoint(
                      GaugeSnapshot.GaugeDataPointSnapshot.builder()
                          .labels(labels)
                          .value(number)
                          .build()));
    } catch (SQLException away) {
      LOG.log(Level.FINE, name + " cannot be read", away);
    }
    return gauge.build();
  }

  private Map<Labels, Double> read(ResultSet row) throws SQLException {
    Map<Labels, Double> numbers = new LinkedHashMap<>();
    values.forEach(value -> numbers.put(Labels.of(label, value), 0.0));
    while (row.next()) {
      if (label.isEmpty()) {
        numbers.put(Labels.EMPTY, row.getDouble(1));
      } else {
        numbers.put(Labels.of(label, row.getString(1)), row.getDouble(2));
      }
    }
    return numbers;
  }

  @Override
  public @Nullable String getPrometheusName() {
    return name;
  }
}
