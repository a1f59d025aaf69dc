package org.fachui.system.mainjob;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fachui.system.client.BidAnswer;
import org.fachui.system.client.BidAnswer.Recorded;
import org.fachui.system.client.BidAnswer.Refused;
import org.fachui.system.client.LotView;
import org.fachui.system.client.Pause;
import org.fachui.system.mainjob.Rival.Seat;

/**
 * A match of pre-emption holders (NJA-21): two strangers bid, the second rank matches, the first
 * rank matches over him, the second may not match again, a stranger bids higher, the first rank
 * matches and wins.
 */
final class Matching {

  private static final Duration STEP = Duration.ofMillis(200);
  private static final int TRIES = 150;

  private final Board board;
  private final Seat stranger;
  private final Seat otherStranger;
  private final Seat secondRank;
  private final Seat firstRank;
  private final List<String> told = new ArrayList<>();
  private long priceFen;

  /** Seats in the order stranger, stranger, second rank, first rank. */
  Matching(Board board, List<Seat> seats) {
    this.board = board;
    this.stranger = seats.get(0);
    this.otherStranger = seats.get(1);
    this.secondRank = seats.get(2);
    this.firstRank = seats.get(3);
  }

  /** What each step was answered: {@code RECORDED} or the reason. */
  List<String> run() {
    raise(stranger);
    raise(otherStranger);
    match(secondRank);
    match(firstRank);
    match(secondRank);
    raise(stranger);
    match(firstRank);
    List.of(stranger, otherStranger, secondRank, firstRank).forEach(s -> s.bidder().close());
    return List.copyOf(told);
  }

  private void raise(Seat seat) {
    priceFen = Math.max(board.view().minimumFen(), priceFen + seat.incrementFen());
    send(seat, priceFen);
  }

  private void match(Seat seat) {
    send(seat, priceFen);
  }

  /** Bids until the bid itself is judged: not the pause or the rebuild that it fell into. */
  private void send(Seat seat, long amountFen) {
    String last = "CLOSED";
    for (int i = 0; i < TRIES && !board.view().isClosed(); i++) {
      LotView view = board.view();
      if (view.isOpen()) {
        BidAnswer answer = seat.bidder().bid(board.lot(), amountFen, view.epoch());
        last = word(answer);
        if (isJudged(last)) {
          break;
        }
      }
      Pause.REAL.of(STEP);
    }
    told.add(last);
  }

  private static boolean isJudged(String word) {
    return switch (word) {
      case "STALE_EPOCH", "PAUSED", "NOT_OPEN_YET", "RECOVERING", "NOT_RECORDED", "UNRESOLVED" ->
          false;
      default -> true;
    };
  }

  private static String word(BidAnswer answer) {
    return switch (answer) {
      case Recorded yes -> "RECORDED";
      case Refused no -> no.reason();
      case BidAnswer.NotRecorded none -> "NOT_RECORDED";
      case BidAnswer.Unresolved open -> "UNRESOLVED";
    };
  }
}
