package org.fachui.auction.bidding.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fachui.auction.bidding.application.BidOutcome;
import org.fachui.auction.bidding.application.JournalRow;
import org.fachui.auction.bidding.model.BidKey;
import org.fachui.auction.bidding.model.BidRefusal;
import org.fachui.auction.bidding.model.Judged;
import org.fachui.auction.bidding.simulation.Book.Sent;
import org.fachui.auction.bidding.simulation.Book.Told;
import org.fachui.auction.bidding.simulation.PostgresTables.Journaled;
import org.fachui.proof.bidlog.BidRecord;
import org.fachui.proof.bidlog.BidRecord.BidPlaced;
import org.fachui.proof.bidlog.BidRecord.Closed;
import org.fachui.proof.bidlog.BidRecord.Tombstone;
import org.fachui.proof.bidlog.LotCommand.PlaceBid;
import org.fachui.proof.bidlog.LotModel;
import org.fachui.proof.bidlog.LotOutcome;
import org.jspecify.annotations.Nullable;

/** Holds what bidders were told against the final journal and the sequential model. */
final class AnswerChecker {
  private final List<Violation> found = new ArrayList<>();
  private final Map<UUID, List<Journaled>> journal;
  private final Map<BidKey, JournalRow> bids = new HashMap<>();
  private final Map<BidKey, JournalRow> tombstones = new HashMap<>();
  private final Book book;
  private final boolean restored;
  private final boolean partlyLost;
  private final Set<BidRecord> waiting = new HashSet<>();

  AnswerChecker(World world, List<Fault> plan) {
    this.restored = plan.stream().anyMatch(f -> f.kind() == FaultKind.POSTGRES_RESTORED);
    this.partlyLost = plan.stream().anyMatch(f -> f.kind().losesApart());
    if (restored && world.postgres().anyStopped()) {
      // The backup is older than a rebuild: an operator appends what the stream still has.
      waiting.addAll(world.redis().standing());
    }
    this.journal = world.postgres().tables().journal;
    this.book = world.book();
    journal.values().forEach(rows -> rows.forEach(row -> index(row.row())));
  }

  private void index(JournalRow row) {
    if (row.record() instanceof BidPlaced bid) {
      if (bids.put(key(bid.bidId()), row) != null) {
        add(Figure.CONTRADICTED, "key " + bid.bidId() + " has two bids");
      }
    } else if (row.record() instanceof Tombstone dead) {
      tombstones.put(key(dead.bidId()), row);
    }
  }

  private static BidKey key(String id) {
    return new BidKey(UUID.fromString(id));
  }

  private void add(Figure figure, String what) {
    found.add(new Violation(figure, what));
  }

  List<Violation> judge() {
    journaledBidsWereSent();
    book.told().stream().filter(Told::last).forEach(this::judge);
    inOrder();
    journal.forEach(this::replay);
    return found;
  }

  /** Nobody bids what he did not send, in an epoch that he did not see. */
  private void journaledBidsWereSent() {
    bids.forEach(
        (key, row) -> {
          var bid = (BidPlaced) row.record();
          boolean sent =
              book.sent().stream()
                  .anyMatch(
                      s ->
                          s.key().equals(key)
                              && s.lot().toString().equals(bid.lot())
                              && s.paddle().equals(bid.paddle())
                              && s.amount() == bid.amount()
                              && s.epoch() == bid.epoch());
          if (!sent) {
            add(Figure.CONTRADICTED, "bid " + bid.seq() + " was not sent like that");
          }
        });
  }

  private void judge(Told told) {
    Sent sent = told.bid();
    JournalRow bid = bids.get(sent.key());
    switch (told.outcome()) {
      case BidOutcome.Recorded recorded -> recorded(told, recorded.row(), bid);
      case BidOutcome.NotRecorded not -> {
        if (bid != null) {
          add(Figure.CONTRADICTED, "NOT_RECORDED, and it is bid " + bid.record().seq());
        }
      }
      case BidOutcome.Refused no -> refused(told, no, bid);
      case BidOutcome.Unknown unknown -> {}
    }
  }

  private void recorded(Told told, JournalRow row, @Nullable JournalRow bid) {
    Sent sent = told.bid();
    boolean own =
        row.record() instanceof BidPlaced placed
            && placed.bidId().equals(sent.key().toString())
            && placed.paddle().equals(sent.paddle())
            && placed.amount() == sent.amount();
    if (!own) {
      add(Figure.LOST, "the answer to " + sent.key() + " is another's record " + row.record());
    } else if (bid == null && waiting.contains(row.record())) {
      return;
    } else if (bid == null || !bid.text().equals(row.text())) {
      add(Figure.LOST, "acknowledged bid " + row.record().seq() + " of " + sent.lot());
    } else if (!restored && !bid.equals(row)) {
      add(Figure.RECEIPT, "the receipt of bid " + row.record().seq() + " is another now");
    } else if (row.record().at() > told.atMs()) {
      add(Figure.ORDER, "bid " + row.record().seq() + " was told before it was made");
    }
  }

  private void refused(Told told, BidOutcome.Refused no, @Nullable JournalRow bid) {
    BidKey key = told.bid().key();
    if (bid != null && !no.reason().retry() && !sentAfter(told)) {
      add(Figure.CONTRADICTED, no.reason() + " was told of bid " + bid.record().seq());
    }
    if (!waiting.isEmpty()) {
      return;
    }
    if (no.reason() == BidRefusal.NOT_RECORDED && !tombstones.containsKey(key)) {
      add(Figure.CONTRADICTED, "NOT_RECORDED without a tombstone");
    }
    if (no.judged().seq() > 0) {
      return;
    }
    boolean over =
        journal.getOrDefault(told.bid().lot(), List.of()).stream()
            .anyMatch(row -> row.row().record() instanceof Closed);
    if (no.reason() == BidRefusal.ENDED && !over) {
      add(Figure.CONTRADICTED, "ENDED was told of a lot that is not closed");
    }
  }

  /** A bidder who sends a refused bid once more may get another answer. */
  private boolean sentAfter(Told told) {
    return book.sent().stream()
        .anyMatch(s -> s.key().equals(told.bid().key()) && s.atMs() >= told.atMs());
  }

  /** What was acknowledged before another bid was sent stands before it. */
  private void inOrder() {
    Map<BidKey, Long> firstSent = new HashMap<>();
    book.sent().forEach(sent -> firstSent.putIfAbsent(sent.key(), sent.atMs()));
    for (Told told : book.told()) {
      if (!(told.outcome() instanceof BidOutcome.Recorded recorded)) {
        continue;
      }
      BidRecord earlier = recorded.row().record();
      bids.forEach(
          (key, row) -> {
            boolean after = firstSent.getOrDefault(key, 0L) > told.atMs();
            boolean sameLot = row.record().lot().equals(earlier.lot());
            if (after && sameLot && row.record().seq() <= earlier.seq()) {
              add(Figure.ORDER, "bid " + row.record().seq() + " was sent after a later one");
            }
          });
    }
  }

  /** Every record may stand where it stands, and every refusal is what the model says there. */
  private void replay(UUID lot, List<Journaled> rows) {
    Map<Long, List<Told>> refusals = new HashMap<>();
    for (Told told : book.told()) {
      if (told.last()
          && told.bid().lot().equals(lot)
          && told.outcome() instanceof BidOutcome.Refused no
          && no.judged().seq() > 0
          && no.reason() != BidRefusal.KEY_EXPIRED) {
        refusals.computeIfAbsent(no.judged().seq(), seq -> new ArrayList<>()).add(told);
      }
    }
    var model = new LotModel();
    for (int i = 0; i < rows.size(); i++) {
      BidRecord record = rows.get(i).row().record();
      model.apply(record).ifPresent(fault -> add(Figure.RULE, record.seq() + ": " + fault));
      BidRecord next = i + 1 < rows.size() ? rows.get(i + 1).row().record() : null;
      List<Told> here = refusals.remove(record.seq());
      if (here != null) {
        here.forEach(told -> judged(told, model, record, next));
      }
    }
    refusals.keySet().stream()
        .filter(seq -> waiting.isEmpty() && !partlyLost)
        .forEach(seq -> add(Figure.CONTRADICTED, "judged by record " + seq + ", which is lost"));
  }

  private void judged(Told told, LotModel model, BidRecord by, @Nullable BidRecord next) {
    var no = (BidOutcome.Refused) told.outcome();
    Judged judged = no.judged();
    Sent sent = told.bid();
    var bid =
        new PlaceBid(
            sent.paddle(), sent.key().toString(), judged.amountFen(), model.epoch(), judged.atMs());
    boolean late = next != null && next.epoch() == judged.epoch() && next.at() < judged.atMs();
    boolean same =
        by.epoch() <= judged.epoch()
            && !late
            && model.decide(bid, judged.atMs()) instanceof LotOutcome.Refused model_
            && model_.reason().name().equals(no.reason().name())
            && model_.judgedBy().standing().price() == judged.priceFen()
            && model_.judgedBy().minimum() == judged.minimumFen()
            && model_.judgedBy().endAt() == judged.endAtMs();
    // What is not behind the journal keeps its epoch: docs/simulation.md, "Known".
    if (!same && !partlyLost) {
      add(
          Figure.CONTRADICTED,
          no.reason() + " judged by record " + by.seq() + " is not what the journal gives");
    }
  }
}
