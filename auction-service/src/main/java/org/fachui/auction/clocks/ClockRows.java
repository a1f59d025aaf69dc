package org.fachui.auction.clocks;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.fachui.auction.clocks.RunningClock.Subject;
import org.fachui.auction.courts.Court;
import org.fachui.platform.store.StoreFailure;
import org.jspecify.annotations.Nullable;

/** Reads rows that begin with a subject. */
@ApplicationScoped
public class ClockRows {
  /**
   * Nine columns; {@code t} is the court, {@code c} the case, {@code p} the property, {@code l} the
   * lot.
   */
  static final String SUBJECT =
      """
      SELECT t.code, t.name, t.name_en, c.id, c.case_number, p.id, l.id, coalesce(l.title, p.title), coalesce(l.title_en, p.title_en)
      """;

  /** A lot with its case and its property. */
  static final String OF_LOT =
      " JOIN cases c ON c.id = l.case_id JOIN courts t ON t.code = c.court LEFT JOIN properties p ON p.id = l.property_id ";

  /** A property with its case and its last lot, if it was ever announced. */
  static final String OF_PROPERTY =
      """
       FROM properties p JOIN cases c ON c.id = p.case_id JOIN courts t ON t.code = c.court
      LEFT JOIN LATERAL (SELECT * FROM lots x WHERE x.property_id = p.id ORDER BY x.round DESC LIMIT 1) l ON true
      """;

  /** The only parameters of each query. */
  static final String ASKED =
      " (?::text IS NULL OR c.court = ?) AND (?::uuid IS NULL OR ? IN (c.id, p.id, l.id)) ";

  /** The first column after the subject. */
  static final int FIRST = 10;

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @Resource(lookup = "java:app/jdbc/auction")
  DataSource source;

  /** In the container. */
  @SuppressWarnings("NullAway.Init")
  protected ClockRows() {}

  /** Outside a container. */
  public ClockRows(DataSource source) {
    this.source = source;
  }

  /** What is read of a row; nothing if no clock runs. */
  @FunctionalInterface
  interface Reader {
    void read(Subject subject, ResultSet row, List<RunningClock> clocks) throws SQLException;
  }

  /** The clocks in the rows of a query with {@link #ASKED} and a limit. */
  List<RunningClock> clocks(String query, AskedClocks asked, Reader reader) {
    try (Connection connection = source.getConnection();
        PreparedStatement select =
            connection.prepareStatement(query + " LIMIT " + ClockSource.MOST)) {
      select.setString(1, asked.court());
      select.setString(2, asked.court());
      select.setObject(3, asked.of(), Types.OTHER);
      select.setObject(4, asked.of(), Types.OTHER);
      List<RunningClock> clocks = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          reader.read(subject(row), row, clocks);
        }
      }
      return clocks;
    } catch (SQLException fault) {
      throw new StoreFailure("cannot read the clocks", fault);
    }
  }

  private static Subject subject(ResultSet row) throws SQLException {
    return new Subject(
        new Court(row.getString(1), row.getString(2), row.getString(3)),
        row.getObject(4, UUID.class),
        row.getString(5),
        row.getObject(6, UUID.class),
        row.getObject(7, UUID.class),
        row.getString(8),
        row.getString(9));
  }

  static Instant instant(ResultSet row, int column) throws SQLException {
    return Objects.requireNonNull(instantOrNull(row, column));
  }

  static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /** The beginning of a day. */
  static Instant startOf(LocalDate day) {
    return day.atStartOfDay(CHINA).toInstant();
  }
}
