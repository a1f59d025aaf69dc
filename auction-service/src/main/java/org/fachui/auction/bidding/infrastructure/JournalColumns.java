package org.fachui.auction.bidding.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fachui.auction.bidding.application.JournalRow;
import org.fachui.proof.bidlog.BidRecord;
import org.fachui.proof.bidlog.Head;
import org.fachui.proof.bidlog.LotRoot;
import org.fachui.proof.bidlog.SignedRoot;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.signing.Profile;

/** Reads rows with their heads as {@link JournalRows} wrote them: the same for ever. */
public final class JournalColumns {
  /** The columns of a head, from {@code lot_head h JOIN signed_root s USING (bucket, batch)}. */
  public static final String HEAD =
      """
      h.lot_id::text AS head_lot, h.tree_size, h.lot_root, h.idx, h.cnt, h.path AS head_path,
      h.bucket AS head_bucket, h.batch AS head_batch, s.at_ms AS signed_at, s.root, s.key_id, s.signature,
      s.profile
      """;

  private JournalColumns() {}

  /** A row from the columns {@code record}, {@code path} and {@link #HEAD}. */
  public static JournalRow row(ResultSet row) throws SQLException {
    String text = row.getString("record");
    return new JournalRow(
        BidRecord.fromJson(CanonicalJson.parseObject(text)),
        text,
        hashes(row.getBytes("path")),
        head(row));
  }

  /** A head from the columns {@link #HEAD}. */
  public static Head head(ResultSet row) throws SQLException {
    return new Head(
        new LotRoot(
            row.getString("head_lot"),
            row.getLong("tree_size"),
            Hash.ofBytes(row.getBytes("lot_root"))),
        row.getLong("idx"),
        row.getLong("cnt"),
        hashes(row.getBytes("head_path")),
        new SignedRoot(
            Profile.valueOf(row.getString("profile")),
            row.getString("head_bucket"),
            row.getLong("head_batch"),
            row.getLong("signed_at"),
            Hash.ofBytes(row.getBytes("root")),
            row.getString("key_id"),
            row.getString("signature")));
  }

  private static List<Hash> hashes(byte[] sideBySide) {
    List<Hash> hashes = new ArrayList<>(sideBySide.length / Hash.SIZE);
    for (int from = 0; from < sideBySide.length; from += Hash.SIZE) {
      hashes.add(Hash.ofBytes(Arrays.copyOfRange(sideBySide, from, from + Hash.SIZE)));
    }
    return hashes;
  }
}
