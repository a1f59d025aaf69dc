package org.fachui.auction.rules.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.rules.BiddingTimes;
import org.fachui.auction.rules.PostAuctionSale;
import org.fachui.kernel.rules.RuleSet;
import org.fachui.proof.bidlog.BidRecord.Closed;
import org.fachui.proof.bidlog.LotCommand.AddPaddle;
import org.fachui.proof.bidlog.LotCommand.CloseLot;
import org.fachui.proof.bidlog.LotCommand.OpenLot;
import org.fachui.proof.bidlog.LotCommand.PlaceBid;
import org.fachui.proof.bidlog.LotModel;
import org.fachui.proof.bidlog.LotOutcome;
import org.fachui.proof.bidlog.LotOutcome.Recorded;
import org.fachui.proof.bidlog.LotOutcome.Refused;
import org.fachui.proof.merkle.Hash;

/**
 * What becomes of these bids, who wins, and when does bidding end? The sequential model answers;
 * that Redis' scripts decide as it does is the subject of the tests beside them.
 */
final class BiddingQuestion {
  private static final long OPENS = 1_790_000_000_000L;
  private static final Hash ANY = Hash.of(new byte[0]);
  private static final long START_FEN = 100_000;
  private static final long STEP_FEN = 1_000;
  private static final long LASTS_MS = 86_400_000;

  private final LotModel model = new LotModel();
  private long now = OPENS - 60_000;
  private int bids;

  private BiddingQuestion(RuleSet rules, boolean sale) {
    BiddingTimes times = BiddingTimes.of(rules);
    model.perform(
        new OpenLot(
            UUID.nameUUIDFromBytes(new byte[0]).toString(),
            OPENS,
            OPENS + (sale ? rules.rule("LINK-2").parameters().number("windowMs") : LASTS_MS),
            START_FEN,
            STEP_FEN,
            times.window().toMillis(),
            times.extension().toMillis(),
            sale ? PostAuctionSale.firstBidEndsMs(rules) : 0,
            times.resumeNotice().toMillis(),
            rules.id(),
            ANY),
        now);
  }

  static Told ask(RuleSet rules, Facts facts) {
    BiddingQuestion lot = new BiddingQuestion(rules, facts.flag("postAuctionSale", false));
    lot.qualify("P1", 0);
    lot.qualify("P2", 0);
    for (String ranked : facts.text("ranks", "").split(" ", -1)) {
      if (!ranked.isEmpty()) {
        String[] pair = ranked.split(":", 2);
        lot.qualify(pair[0], Long.parseLong(pair[1]));
      }
    }
    List<String> answers = new ArrayList<>();
    for (String bid : facts.several("bids", "")) {
      String[] words = bid.split(" ", -1);
      answers.add(lot.bid(words[0], Long.parseLong(words[1]), Long.parseLong(words[2])));
    }
    String said = String.join(" ", answers);
    return new Told((said.isEmpty() ? "" : said + "; ") + lot.close(), "");
  }

  private void qualify(String paddle, long rank) {
    model.perform(new AddPaddle(paddle, rank, ANY), now);
  }

  private String bid(String paddle, long amountFen, long atMs) {
    now = Math.max(now, OPENS + atMs);
    String key = "%08x-%04x-7000-8000-%012x".formatted(now >>> 16, now & 0xffff, ++bids);
    LotOutcome outcome = model.perform(new PlaceBid(paddle, key, amountFen, 1, now), now);
    return outcome instanceof Refused refused ? refused.reason().name() : "RECORDED";
  }

  private String close() {
    long end = model.state().orElseThrow().endAt();
    LotOutcome outcome = model.perform(new CloseLot(), Math.max(now, end));
    if (!(outcome instanceof Recorded recorded && recorded.record() instanceof Closed closed)) {
      throw new IllegalStateException("not closed: " + outcome);
    }
    String result =
        closed.result().equals(Closed.SOLD)
            ? "sold " + closed.winner() + " " + closed.price()
            : "unsold";
    return result + "; end " + (closed.endAt() - OPENS);
  }
}
