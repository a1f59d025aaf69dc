package org.fachui.auction.enrolment;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.fachui.platform.store.StoreFailure;
import org.fachui.proof.merkle.HashFunction;
import org.fachui.proof.signing.Profile;

/** The paddles of all lots. */
@ApplicationScoped
public class Paddles {
  private static final String ADD =
      """
      INSERT INTO paddles (lot_id, paddle, subject, rank, salt, commitment)
      VALUES (?, ?, ?, ?, ?, ?)
      """;

  private static final String COUNT =
      "SELECT count(*), count(*) FILTER (WHERE rank > 0) FROM paddles WHERE lot_id = ?";

  /**
   * How many are qualified for a lot.
   *
   * @param all paddles
   * @param holders those with a right of pre-emption
   */
  public record Numbers(int all, int holders) {}

  @Resource(lookup = "java:app/jdbc/auction")
  DataSource source;

  /** Stores the paddles of a new lot, in the caller's transaction. */
  public void add(UUID lotId, List<Paddle> paddles) {
    try (Connection connection = source.getConnection()) {
      add(connection, lotId, paddles);
    } catch (SQLException fault) {
      throw new StoreFailure("cannot store the paddles of lot " + lotId, fault);
    }
  }

  /** Stores paddles of a lot, in the connection's transaction. */
  public static void add(Connection connection, UUID lotId, List<Paddle> paddles)
      throws SQLException {
    HashFunction hashing = profile(connection, lotId).hashing();
    try (PreparedStatement statement = connection.prepareStatement(ADD)) {
      for (Paddle paddle : paddles) {
        statement.setObject(1, lotId);
        statement.setString(2, paddle.number());
        statement.setString(3, paddle.subject());
        statement.setInt(4, paddle.rank());
        statement.setBytes(5, paddle.salt());
        statement.setString(6, paddle.commitment(hashing));
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static Profile profile(Connection connection, UUID lotId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT evidence_profile FROM lots WHERE id = ?")) {
      select.setObject(1, lotId);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new StoreFailure("there is no lot " + lotId);
        }
        return Profile.valueOf(row.getString(1));
      }
    }
  }

  /** How many are qualified for this lot; public, since it names nobody. */
  public Numbers count(UUID lotId) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(COUNT)) {
      statement.setObject(1, lotId);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? new Numbers(row.getInt(1), row.getInt(2)) : new Numbers(0, 0);
      }
    } catch (SQLException fault) {
      throw new StoreFailure("cannot count the paddles of lot " + lotId, fault);
    }
  }
}
