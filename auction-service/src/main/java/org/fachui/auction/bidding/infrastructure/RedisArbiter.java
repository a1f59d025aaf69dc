package org.fachui.auction.bidding.infrastructure;

import java.util.List;
import org.fachui.auction.bidding.application.BidArbiter;
import org.fachui.auction.bidding.infrastructure.RedisScripts.Call;
import org.fachui.auction.bidding.infrastructure.RedisScripts.Reply;
import org.fachui.auction.bidding.infrastructure.RedisScripts.Reply.Answered;
import org.fachui.auction.bidding.model.BidCommand;
import org.fachui.auction.bidding.model.BidKey;
import org.fachui.auction.bidding.model.BidRefusal;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.auction.bidding.model.Decision;
import org.fachui.auction.bidding.model.Footing;
import org.fachui.auction.bidding.model.Judged;
import org.fachui.auction.bidding.model.KeyAnswer;
import org.fachui.auction.bidding.model.LotRef;

/** Decides bids with {@code place_bid.lua} and its kin. */
public final class RedisArbiter implements BidArbiter {
  private final RedisScripts scripts;

  /** An arbiter over these scripts. */
  public RedisArbiter(RedisScripts scripts) {
    this.scripts = scripts;
  }

  @Override
  public List<Decision> decide(List<BidCommand> bids) {
    List<Reply> replies = scripts.calls(bids.stream().map(RedisArbiter::call).toList());
    return java.util.stream.IntStream.range(0, bids.size())
        .mapToObj(i -> decision(replies.get(i), bids.get(i).amountFen()))
        .toList();
  }

  private static Call call(BidCommand bid) {
    Bucket bucket = bid.lot().bucket();
    return new Call(
        "place_bid",
        List.of(
            RedisNames.meta(bucket),
            RedisNames.stream(bucket),
            RedisNames.ends(bucket),
            RedisNames.lot(bid.lot()),
            RedisNames.paddles(bid.lot()),
            RedisNames.keys(bid.lot()),
            RedisNames.refusal(bid.lot(), bid.paddle(), bid.key())),
        List.of(
            Long.toString(bid.epoch()),
            bid.lot().id().toString(),
            bid.paddle(),
            bid.key().toString(),
            Long.toString(bid.key().madeAtMs()),
            Long.toString(bid.amountFen()),
            Long.toString(bid.enteredAtMs())));
  }

  private static Decision decision(Reply reply, long amountFen) {
    return switch (reply) {
      case Answered yes when yes.first().equals("ACCEPTED") ->
          new Decision.Accepted(yes.number(1), yes.number(2));
      case Answered no ->
          new Decision.Refused(BidRefusal.valueOf(no.elements().get(1)), judged(no, amountFen));
      case Reply.NotRun not -> new Decision.NotReached();
      case Reply.Unknown unknown -> new Decision.Unknown();
    };
  }

  private static Judged judged(Answered no, long amountFen) {
    return new Judged(
        amountFen,
        new Footing(no.number(2), no.number(8), no.elements().get(9)),
        no.number(3),
        no.number(4),
        no.number(5),
        no.number(6),
        no.number(7));
  }

  @Override
  public KeyAnswer ask(LotRef lot, String paddle, BidKey key) {
    return answer(
        scripts.call(
            "ask_key",
            List.of(
                RedisNames.meta(lot.bucket()),
                RedisNames.lot(lot),
                RedisNames.keys(lot),
                RedisNames.refusal(lot, paddle, key)),
            List.of(paddle, key.toString())));
  }

  @Override
  public KeyAnswer resolve(LotRef lot, String paddle, BidKey key) {
    return answer(
        scripts.call(
            "resolve_key",
            List.of(
                RedisNames.meta(lot.bucket()),
                RedisNames.stream(lot.bucket()),
                RedisNames.lot(lot),
                RedisNames.keys(lot),
                RedisNames.refusal(lot, paddle, key)),
            List.of(lot.id().toString(), paddle, key.toString(), Long.toString(key.madeAtMs()))));
  }

  private static KeyAnswer answer(Reply reply) {
    if (!(reply instanceof Answered answered)) {
      return new KeyAnswer.Unknown();
    }
    return switch (answered.first()) {
      case "ACCEPTED" -> new KeyAnswer.Accepted(answered.number(1), answered.number(2));
      case "TOMBSTONE" -> new KeyAnswer.Tombstoned(answered.number(1), answered.number(2));
      case "DEAD" ->
          new KeyAnswer.Dead(
              new Footing(answered.number(1), answered.number(2), answered.elements().get(3)));
      case "UNSEEN" -> new KeyAnswer.Unseen();
      case "REFUSED" ->
          new KeyAnswer.Refused(
              BidRefusal.valueOf(answered.elements().get(1)),
              judged(answered, answered.number(10)));
      default -> new KeyAnswer.Unknown();
    };
  }
}
