package org.fachui.auction.bidding.simulation;

import java.util.ArrayList;
import java.util.List;
import org.fachui.proof.bidlog.BidRecord;
import org.fachui.proof.bidlog.BidRecord.BidPlaced;
import org.fachui.proof.bidlog.BidRecord.Closed;
import org.fachui.proof.bidlog.BidRecord.LotOpened;
import org.fachui.proof.bidlog.BidRecord.Paused;
import org.fachui.proof.bidlog.BidRecord.Resumed;

/**
 * One lot on paper, record after record: price, leader, end and closing. Written from
 * docs/bid-log.md for this judge alone; neither the engine nor {@code LotModel} is asked.
 */
final class PlainAuction {
  private final List<Violation> found = new ArrayList<>();
  private long opensAt;
  private long end;
  private long windowMs;
  private long extensionMs;
  private long firstBidEndsMs;
  private long left;
  private boolean paused;
  private boolean closed;
  private long price;
  private String leader = "";
  private String bidId = "";
  private long bids;
  private long last;

  void follow(BidRecord record, List<Long> ticks) {
    if (closed) {
      add(Figure.LATE, record.kind() + " follows CLOSED");
    }
    switch (record) {
      case LotOpened opened -> {
        opensAt = opened.opensAt();
        end = opened.endAt();
        windowMs = opened.windowMs();
        extensionMs = opened.extensionMs();
        firstBidEndsMs = opened.firstBidEndsMs();
      }
      case BidPlaced bid -> bid(bid);
      case Paused pause -> pause(pause, ticks);
      case Resumed going -> {
        paused = false;
        opensAt = going.opensAt();
        expectEnd(opensAt + Math.max(left, extensionMs), going.endAt(), going);
      }
      case Closed closing -> close(closing);
      default -> {}
    }
    last = record.at();
  }

  private void bid(BidPlaced bid) {
    if (bid.at() >= end || bid.at() < opensAt || paused) {
      add(Figure.LATE, "bid " + bid.seq() + " at " + bid.at() + ", bidding ended at " + end);
    }
    if (bid.amount() < price) {
      add(Figure.WINNER, "bid " + bid.seq() + " is lower than the one before");
    }
    expectEnd(endAfter(bid), bid.endAt(), bid);
    price = bid.amount();
    leader = bid.paddle();
    bidId = bid.bidId();
    bids++;
  }

  private long endAfter(BidPlaced bid) {
    if (bids == 0 && firstBidEndsMs != 0) {
      return bid.at() + firstBidEndsMs;
    }
    return end - bid.at() <= windowMs ? Math.max(end, bid.at() + extensionMs) : end;
  }

  /** Bidding stopped with a sign of life: a tick, a record, the opening, the end at the latest. */
  private void pause(Paused pause, List<Long> ticks) {
    boolean before = pause.at() < opensAt;
    long since = pause.since();
    boolean alive =
        before || since == last || since == opensAt || since == end - 1 || ticks.contains(since);
    if (!alive || since > pause.at()) {
      add(Figure.END, "pause " + pause.seq() + " since " + since + ", no sign of life then");
    }
    left = before ? end - opensAt : Math.max(0, end - since);
    if (left != pause.remainingMs()) {
      add(Figure.END, "pause " + pause.seq() + " leaves " + pause.remainingMs());
    }
    paused = true;
  }

  private void close(Closed closing) {
    closed = true;
    if (closing.at() < end || paused) {
      add(Figure.END, "closed at " + closing.at() + ", bidding ends at " + end);
    }
    expectEnd(end, closing.endAt(), closing);
    boolean right =
        closing.winner().equals(leader)
            && closing.winningBidId().equals(bidId)
            && closing.price() == price
            && closing.bids() == bids
            && closing.result().equals(bids > 0 ? Closed.SOLD : Closed.UNSOLD);
    if (!right) {
      add(Figure.WINNER, "closed for " + closing.winner() + ", the last bid is of " + leader);
    }
  }

  private void expectEnd(long expected, long told, BidRecord by) {
    if (expected != told) {
      add(Figure.END, by.kind() + " " + by.seq() + " ends at " + told + ", not " + expected);
    }
    end = expected;
  }

  private void add(Figure figure, String what) {
    found.add(new Violation(figure, what));
  }

  boolean closed() {
    return closed;
  }

  List<Violation> found() {
    return found;
  }
}
