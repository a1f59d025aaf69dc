package org.fachui.proof.bidlog;

import org.fachui.proof.bidlog.BidRecord.BidPlaced;
import org.fachui.proof.bidlog.BidRecord.Closed;
import org.fachui.proof.bidlog.BidRecord.LotOpened;
import org.fachui.proof.bidlog.BidRecord.PaddleAdded;
import org.fachui.proof.bidlog.BidRecord.PaddleRemoved;
import org.fachui.proof.bidlog.BidRecord.Paused;
import org.fachui.proof.bidlog.BidRecord.Resumed;
import org.fachui.proof.bidlog.BidRecord.Stamp;
import org.fachui.proof.bidlog.BidRecord.Tombstone;
import org.fachui.proof.canonical.JsonValue.JsonObject;

/** Reads records from JSON, member by member, and begins to write them. */
final class BidRecords {
  private BidRecords() {}

  static JsonObject.Builder begin(BidRecord record) {
    return JsonObject.builder()
        .put("lot", record.lot())
        .put("seq", record.seq())
        .put("at", record.at())
        .put("epoch", record.epoch())
        .put("kind", record.kind());
  }

  static BidRecord read(JsonObject json) {
    Members members = new Members(json);
    String kind = members.text("kind");
    Stamp stamp =
        new Stamp(
            members.uuid("lot"),
            members.integer("seq", 1),
            members.integer("at", 0),
            members.integer("epoch", 0));
    BidRecord record =
        switch (kind) {
          case "LOT_OPENED" -> lotOpened(stamp, members);
          case "PADDLE_ADDED" -> paddleAdded(stamp, members);
          case "PADDLE_REMOVED" -> paddleRemoved(stamp, members);
          case "BID" -> bidPlaced(stamp, members);
          case "TOMBSTONE" -> tombstone(stamp, members);
          case "PAUSED" -> paused(stamp, members);
          case "RESUMED" -> resumed(stamp, members);
          case "CLOSED" -> closed(stamp, members);
          default -> throw new MisshapenException("/kind", "\"kind\" is not a known kind.");
        };
    members.requireNoOther();
    return record;
  }

  private static LotOpened lotOpened(Stamp stamp, Members members) {
    return new LotOpened(
        stamp,
        members.integer("opensAt", 0),
        members.integer("endAt", 0),
        members.integer("startPrice", 1),
        members.integer("increment", 1),
        members.integer("windowMs", 0),
        members.integer("extensionMs", 0),
        members.integerIfAny("firstBidEndsMs", 1, 0),
        members.integer("resumeMs", 0),
        members.someText("ruleSet"),
        members.hash("termsSha256"),
        members.profileIfAny("profile"));
  }

  private static PaddleAdded paddleAdded(Stamp stamp, Members members) {
    return new PaddleAdded(
        stamp, members.paddle("paddle"), members.integer("rank", 0), members.hash("commitment"));
  }

  private static PaddleRemoved paddleRemoved(Stamp stamp, Members members) {
    return new PaddleRemoved(stamp, members.paddle("paddle"), members.someText("reason"));
  }

  private static BidPlaced bidPlaced(Stamp stamp, Members members) {
    return new BidPlaced(
        stamp,
        members.uuid("bidId"),
        members.integer("bidNo", 1),
        members.paddle("paddle"),
        members.integer("amount", 1),
        members.bool("match"),
        members.integer("enteredAt", 0),
        members.integer("endAt", 0),
        members.uuidOrEmpty("prevBidId"));
  }

  private static Tombstone tombstone(Stamp stamp, Members members) {
    return new Tombstone(stamp, members.paddle("paddle"), members.uuid("bidId"));
  }

  private static Paused paused(Stamp stamp, Members members) {
    return new Paused(
        stamp,
        members.someText("reason"),
        members.integer("since", 0),
        members.integer("remainingMs", 0));
  }

  private static Resumed resumed(Stamp stamp, Members members) {
    return new Resumed(stamp, members.integer("opensAt", 0), members.integer("endAt", 0));
  }

  private static Closed closed(Stamp stamp, Members members) {
    return new Closed(
        stamp,
        members.oneOf("result", Closed.RESULTS),
        members.paddleOrEmpty("winner"),
        members.uuidOrEmpty("winningBidId"),
        members.integer("price", 0),
        members.integer("bids", 0),
        members.integer("endAt", 0));
  }
}
