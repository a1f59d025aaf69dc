package org.fachui.auction.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fachui.platform.store.Transactions;
import org.fachui.proof.bidlog.BidRecord;
import org.fachui.proof.bidlog.BidRecord.BidPlaced;
import org.fachui.proof.canonical.CanonicalJson;

/** Accepted bids in the order in which they were told; by paddle, as the public list shows them. */
@ApplicationScoped
public class OpenBids {
  /** Bucket and position in its journal. */
  static final Pattern IDS = Pattern.compile("[0-9]{2}:[0-9]{1,15}");

  private static final FeedPosition BEGINNING = new FeedPosition(Instant.EPOCH, "00:0");

  private static final String BIDS =
      """
      SELECT s.changed_at, s.bucket, j.position, l.court, l.drill, j.record
      FROM open_span s
      JOIN bid_journal j ON j.bucket = s.bucket AND j.position > s.from_position AND j.position <= s.to_position
      JOIN lots l ON l.id = j.lot_id
      WHERE (s.changed_at, s.bucket, j.position) > (?, CAST(? AS char(2)), ?) AND s.changed_at >= ?
        AND j.kind = 'BID' AND (? = '' OR l.court = ?)
      ORDER BY s.changed_at, s.bucket, j.position LIMIT ?
      """;

  /**
   * A bid as everybody may see it.
   *
   * @param position where it stands in the feed
   */
  record OpenBid(FeedPosition position, String court, boolean drill, BidPlaced bid) {
    /** Stable: a journaled record never changes its number. */
    String id() {
      return bid.lot() + "-" + bid.seq();
    }
  }

  /** What {@code docs/open-data.md} says of each column. */
  static final Table<OpenBid> TABLE =
      new Table<OpenBid>()
          .with("id", OpenBid::id)
          .with("changedAt", bid -> bid.position().changedAt())
          .with("lotId", bid -> bid.bid().lot())
          .with("court", OpenBid::court)
          .with("drill", OpenBid::drill)
          .with("seq", bid -> bid.bid().seq())
          .with("bidNo", bid -> bid.bid().bidNo())
          .with("paddle", bid -> bid.bid().paddle())
          .with("amountFen", bid -> bid.bid().amount())
          .with("match", bid -> bid.bid().match())
          .with("at", bid -> Instant.ofEpochMilli(bid.bid().at()))
          .with("enteredAt", bid -> Instant.ofEpochMilli(bid.bid().enteredAt()))
          .with("endAt", bid -> Instant.ofEpochMilli(bid.bid().endAt()));

  private Transactions transactions;

  @Inject
  public OpenBids(Transactions transactions) {
    this.transactions = transactions;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected OpenBids() {}

  /** One page. */
  FeedPage<OpenBid> page(FeedQuery query) {
    return FeedPage.of(
        transactions.run(connection -> rows(connection, query)), OpenBid::position, query);
  }

  private static List<OpenBid> rows(Connection connection, FeedQuery query) throws SQLException {
    FeedPosition after = query.after().orElse(BEGINNING);
    String court = query.court().orElse("");
    List<OpenBid> bids = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(BIDS)) {
      select.setObject(1, after.changedAt().atOffset(ZoneOffset.UTC));
      select.setString(2, after.id().substring(0, 2));
      select.setLong(3, Long.parseLong(after.id().substring(3)));
      select.setObject(4, query.earliest().atOffset(ZoneOffset.UTC));
      select.setString(5, court);
      select.setString(6, court);
      select.setInt(7, query.limit() + 1);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          bids.add(bid(row));
        }
      }
    }
    return bids;
  }

  private static OpenBid bid(ResultSet row) throws SQLException {
    BidRecord record = BidRecord.fromJson(CanonicalJson.parseObject(row.getString(6)));
    if (!(record instanceof BidPlaced bid)) {
      throw new IllegalStateException("a journaled bid is another record");
    }
    FeedPosition position =
        new FeedPosition(OpenLots.instant(row, 1), row.getString(2) + ":" + row.getLong(3));
    return new OpenBid(position, row.getString(4), row.getBoolean(5), bid);
  }
}
