package org.fachui.auction.bidding.infrastructure;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fachui.auction.bidding.application.JournalReading;
import org.fachui.auction.bidding.application.JournalRow;
import org.fachui.auction.bidding.application.RowKeys;
import org.fachui.auction.bidding.model.Footing;
import org.fachui.auction.bidding.model.KeyRef;
import org.fachui.auction.bidding.model.LotPosition;
import org.jspecify.annotations.Nullable;

/** Reads rows and positions. */
public final class JdbcJournalReading implements JournalReading {
  private static final String ROWS =
      """
      SELECT j.record, j.path, %s
      FROM unnest(?::uuid[], ?::text[], ?::uuid[]) AS k (lot_id, paddle, bid_id)
      JOIN bid_journal j ON j.lot_id = k.lot_id AND j.paddle = k.paddle AND j.bid_id = k.bid_id
      JOIN lot_head h ON h.lot_id = j.lot_id AND h.tree_size = j.head_size
      JOIN signed_root s ON s.bucket = h.bucket AND s.batch = h.batch
      """
          .formatted(JournalColumns.HEAD);

  private static final String RECORDS =
      """
      SELECT j.lot_id, j.seq, j.record
      FROM unnest(?::uuid[], ?::bigint[]) AS k (lot_id, seq)
      JOIN bid_journal j ON j.lot_id = k.lot_id AND j.seq = k.seq
      """;

  private final EngineDatabase database;

  /** From this database. */
  public JdbcJournalReading(EngineDatabase database) {
    this.database = database;
  }

  @Override
  public Map<KeyRef, JournalRow> rows(Collection<KeyRef> keys) {
    List<KeyRef> wanted = List.copyOf(keys);
    return database.transaction(
        connection -> {
          Map<KeyRef, JournalRow> found = new HashMap<>();
          try (PreparedStatement select = connection.prepareStatement(ROWS)) {
            new SqlArrays(connection, select)
                .column("uuid", wanted, KeyRef::lotId)
                .column("text", wanted, KeyRef::paddle)
                .column("uuid", wanted, KeyRef::bidId);
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                JournalRow one = JournalColumns.row(row);
                RowKeys.of(one.record()).ifPresent(key -> found.put(key, one));
              }
            }
          }
          return found;
        });
  }

  @Override
  public Map<UUID, LotPosition> positions(Collection<UUID> lots) {
    List<UUID> wanted = List.copyOf(lots);
    return database.transaction(
        connection -> {
          Map<UUID, LotPosition> found = new HashMap<>();
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT lot_id, seq, epoch FROM lot_live WHERE lot_id = ANY (?)")) {
            new SqlArrays(connection, select).column("uuid", wanted, id -> id);
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.put(
                    row.getObject(1, UUID.class), new LotPosition(row.getLong(2), row.getLong(3)));
              }
            }
          }
          return found;
        });
  }

  @Override
  public Set<Ground> journaled(Collection<Ground> grounds) {
    List<Ground> wanted = List.copyOf(grounds);
    return database.transaction(
        connection -> {
          Map<UUID, Map<Long, String>> texts = new HashMap<>();
          try (PreparedStatement select = connection.prepareStatement(RECORDS)) {
            new SqlArrays(connection, select)
                .column("uuid", wanted, Ground::lotId)
                .column("bigint", wanted, ground -> ground.footing().seq());
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                texts
                    .computeIfAbsent(row.getObject(1, UUID.class), lot -> new HashMap<>())
                    .put(row.getLong(2), row.getString(3));
              }
            }
          }
          return wanted.stream()
              .filter(ground -> stands(ground.footing(), texts.get(ground.lotId())))
              .collect(Collectors.toSet());
        });
  }

  private static boolean stands(Footing footing, @Nullable Map<Long, String> texts) {
    String text = texts == null ? null : texts.get(footing.seq());
    return text != null && footing.isOn(text);
  }
}
