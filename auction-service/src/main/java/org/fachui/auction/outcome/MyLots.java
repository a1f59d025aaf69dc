package org.fachui.auction.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.jspecify.annotations.Nullable;

/** The paddles of one person with how each stands. */
@ApplicationScoped
public class MyLots {
  private static final int AT_MOST = 500;

  /**
   * One paddle.
   *
   * @param won null while the lot is not closed
   */
  record Standing(UUID lotId, String paddle, int rank, boolean leading, @Nullable Boolean won) {}

  private EngineDatabase database;

  @Inject
  public MyLots(EngineDatabase database) {
    this.database = database;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected MyLots() {}

  /** Newest lots first. */
  List<Standing> of(String subject) {
    return database.transaction(
        connection -> {
          List<Standing> found = new ArrayList<>();
          try (PreparedStatement select =
              connection.prepareStatement(
                  """
                  SELECT p.lot_id, p.paddle, p.rank, coalesce(v.leader = p.paddle, false),
                    CASE WHEN v.state LIKE 'CLOSED%' THEN coalesce(v.leader = p.paddle, false) END
                  FROM paddles p JOIN lots l ON l.id = p.lot_id
                  LEFT JOIN lot_live v ON v.lot_id = p.lot_id
                  WHERE p.subject = ? ORDER BY l.published_at DESC, l.id LIMIT
                  """
                      + AT_MOST)) {
            select.setString(1, subject);
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.add(
                    new Standing(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getInt(3),
                        row.getBoolean(4),
                        row.getObject(5, Boolean.class)));
              }
            }
          }
          return found;
        });
  }
}
