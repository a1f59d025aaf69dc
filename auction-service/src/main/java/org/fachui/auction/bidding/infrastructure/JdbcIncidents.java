package org.fachui.auction.bidding.infrastructure;

import java.sql.PreparedStatement;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fachui.auction.bidding.application.Incidents;
import org.fachui.auction.bidding.application.StoreAway;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.platform.logging.LogFields;
import org.jspecify.annotations.Nullable;

/** Incidents in a table, and in the log. */
public final class JdbcIncidents implements Incidents {
  private static final Logger LOG = Logger.getLogger(JdbcIncidents.class.getName());

  private final EngineDatabase database;

  /** In this database. */
  public JdbcIncidents(EngineDatabase database) {
    this.database = database;
  }

  @Override
  public void report(String kind, @Nullable Bucket bucket, @Nullable UUID lotId, String detail) {
    LogFields.lot(lotId)
        .and("bucket", bucket == null ? null : bucket.digits())
        .and("incident", kind)
        .log(
            LOG,
            Level.WARNING,
            "incident {0} bucket {1} lot {2}: {3}",
            kind,
            bucket,
            lotId,
            detail);
    try {
      database.transaction(
          connection -> {
            try (PreparedStatement insert =
                connection.prepareStatement(
                    "INSERT INTO incident (kind, bucket, lot_id, detail) VALUES (?, ?, ?, ?)")) {
              insert.setString(1, kind);
              insert.setString(2, bucket == null ? null : bucket.digits());
              insert.setObject(3, lotId);
              insert.setString(4, detail);
              return insert.executeUpdate();
            }
          });
    } catch (StoreAway away) {
      LOG.log(Level.WARNING, "the incident is in this log only", away);
    }
  }
}
