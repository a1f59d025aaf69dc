package org.fachui.auction.bidding.infrastructure;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.application.LiveState;
import org.fachui.auction.bidding.application.LiveStates;
import org.fachui.auction.bidding.model.LotState;
import org.jspecify.annotations.Nullable;

/** Live states from {@code lot_live}, or from the publication while nothing is journaled. */
public final class JdbcLiveStates implements LiveStates {
  private final EngineDatabase database;
  private final Clock clock;

  /** From this database; the clock is the one that the answers show. */
  public JdbcLiveStates(EngineDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<LiveState> of(UUID lotId) {
    return database.transaction(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  """
                  SELECT coalesce(v.state, 'ANNOUNCED'), coalesce(v.seq, 0),
                    coalesce(v.epoch, b.engine_epoch), coalesce(v.bids, 0), v.price, v.leader,
                    l.start_price, l.increment_fen, coalesce(v.opens_at, l.opens_at),
                    coalesce(v.end_at, l.end_at), v.pause_reason, v.resumes_at
                  FROM lots l JOIN bucket b ON b.bucket = l.bucket
                  LEFT JOIN lot_live v ON v.lot_id = l.id WHERE l.id = ?
                  """)) {
            select.setObject(1, lotId);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(state(lotId, row)) : Optional.empty();
            }
          }
        });
  }

  private LiveState state(UUID lotId, ResultSet row) throws SQLException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    long bids = row.getLong(4);
    long price = row.getLong(5);
    Instant opensAt = instant(row.getObject(9, OffsetDateTime.class));
    Instant resumesAt =
        row.getObject(12) == null ? null : instant(row.getObject(12, OffsetDateTime.class));
    var stored = LotState.valueOf(row.getString(1));
    boolean begun = !now.isBefore(opensAt) && begins(stored, row.getLong(2), resumesAt);
    return new LiveState(
        lotId,
        begun ? LotState.OPEN : stored,
        row.getLong(2),
        row.getLong(3),
        bids,
        bids == 0 ? null : price,
        row.getString(6),
        bids == 0 ? row.getLong(7) : price + row.getLong(8),
        opensAt,
        instant(row.getObject(10, OffsetDateTime.class)),
        row.getString(11),
        begun ? null : resumesAt,
        now);
  }

  /** Whether the state passes into OPEN by itself when the opening comes. */
  private static boolean begins(LotState stored, long seq, @Nullable Instant resumesAt) {
    return seq > 0
        && (stored == LotState.ANNOUNCED || (stored == LotState.PAUSED && resumesAt != null));
  }

  private static Instant instant(OffsetDateTime time) {
    return time.toInstant().truncatedTo(ChronoUnit.MILLIS);
  }
}
