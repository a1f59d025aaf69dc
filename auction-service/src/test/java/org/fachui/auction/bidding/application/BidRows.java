package org.fachui.auction.bidding.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.bidding.model.KeyRef;
import org.fachui.proof.bidlog.BidRecord.BidPlaced;
import org.fachui.proof.bidlog.BidRecord.Stamp;
import org.fachui.proof.bidlog.Head;
import org.fachui.proof.bidlog.LotRoot;
import org.fachui.proof.signing.SigningKey;

/** Rows of the journal for tests; their heads are signed, their paths are empty. */
final class BidRows {
  private static final SigningKey KEY =
      SigningKey.generate(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));

  private BidRows() {}

  static JournalRow bid(KeyRef key, long seq, long epoch, long amount) {
    var bid =
        new BidPlaced(
            new Stamp(key.lotId().toString(), seq, 1_000, epoch),
            key.bidId().toString(),
            seq - 1,
            key.paddle(),
            amount,
            false,
            1_000,
            9_000,
            "");
    var root = new LotRoot(key.lotId().toString(), seq, bid.leaf());
    Head head = Head.seal(KEY, "00", 1, 1_000, List.of(root)).getFirst();
    return new JournalRow(bid, bid.toJson().toString(), List.of(), head);
  }

  static KeyRef key(UUID lot, String paddle, long number) {
    return new KeyRef(lot, paddle, new UUID(0x018bcfe568007000L, 0x8000000000000000L | number));
  }
}
