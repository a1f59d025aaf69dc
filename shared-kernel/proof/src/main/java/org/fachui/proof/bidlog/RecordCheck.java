package org.fachui.proof.bidlog;

import java.util.Map;
import java.util.Optional;
import org.fachui.proof.bidlog.BidRecord.BidPlaced;
import org.fachui.proof.bidlog.BidRecord.Closed;
import org.fachui.proof.bidlog.BidRecord.LotOpened;
import org.fachui.proof.bidlog.BidRecord.PaddleAdded;
import org.fachui.proof.bidlog.BidRecord.PaddleRemoved;
import org.fachui.proof.bidlog.BidRecord.Paused;
import org.fachui.proof.bidlog.BidRecord.Resumed;
import org.fachui.proof.bidlog.BidRecord.Stamp;
import org.fachui.proof.bidlog.BidRecord.Tombstone;
import org.fachui.proof.bidlog.LotState.Phase;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.jspecify.annotations.Nullable;

/** Says whether a record may stand next in a log, by the rules of docs/bid-log.md. */
record RecordCheck(@Nullable LotState state, Map<String, Long> ranks, KeyMemory keys) {

  Optional<RuleViolation> violation(BidRecord record) {
    if (state == null) {
      return violationOfFirst(record);
    }
    return violationOfSequence(state.last(), record.stamp())
        .or(() -> violationOfCourse(new LotRules(state, ranks), record));
  }

  private static Optional<RuleViolation> violationOfFirst(BidRecord record) {
    if (record.seq() != 1) {
      return sequence("/seq", "The first record is not number 1.");
    }
    if (!(record instanceof LotOpened opened)) {
      return rule("/kind", "The first record is not LOT_OPENED.");
    }
    return when(opened.endAt() <= opened.opensAt(), "/endAt", "Bidding ends before it opens.");
  }

  private static Optional<RuleViolation> violationOfSequence(Stamp last, Stamp next) {
    if (next.seq() != last.seq() + 1) {
      return sequence(
          "/seq", "Number " + next.seq() + " stands where " + (last.seq() + 1) + " belongs.");
    }
    if (!next.lot().equals(last.lot())) {
      return sequence("/lot", "This record belongs to another lot than the one before.");
    }
    if (next.at() < last.at()) {
      return sequence("/at", "The time goes back.");
    }
    if (next.epoch() < last.epoch()) {
      return sequence("/epoch", "The epoch goes back.");
    }
    return Optional.empty();
  }

  private Optional<RuleViolation> violationOfCourse(LotRules rules, BidRecord record) {
    if (rules.state().phase() == Phase.CLOSED) {
      return rule("/kind", "Nothing may follow CLOSED.");
    }
    return switch (record) {
      case LotOpened opened -> rule("/kind", "LOT_OPENED stands twice.");
      case PaddleAdded added ->
          when(ranks.containsKey(added.paddle()), "/paddle", "This paddle is qualified already.");
      case PaddleRemoved removed ->
          when(!ranks.containsKey(removed.paddle()), "/paddle", "This paddle is not qualified.");
      case BidPlaced bid -> violationOfBid(rules, bid);
      case Tombstone tombstone ->
          when(
              keys.hasRecord(tombstone.paddle(), tombstone.bidId()),
              "/bidId",
              "This paddle's key has a record already.");
      case Paused paused -> violationOfPause(rules, paused);
      case Resumed resumed -> violationOfResumption(rules, resumed);
      case Closed closed ->
          rules.isDue(closed.at())
              ? difference(rules.closing(closed.stamp()), closed)
              : rule("/at", "The lot is paused, or its end has not come.");
    };
  }

  private Optional<RuleViolation> violationOfBid(LotRules rules, BidPlaced bid) {
    if (keys.hasRecord(bid.paddle(), bid.bidId())) {
      return rule("/bidId", "This paddle's key has a record already.");
    }
    Optional<Refusal> refusal = rules.refusal(bid.paddle(), bid.amount(), bid.at());
    if (refusal.isPresent()) {
      return rule(memberOf(refusal.get()), "This bid had to be refused: " + refusal.get() + ".");
    }
    BidPlaced expected =
        rules.bid(bid.stamp(), bid.bidId(), bid.paddle(), bid.amount(), bid.enteredAt());
    return difference(expected, bid);
  }

  private static String memberOf(Refusal refusal) {
    return switch (refusal) {
      case NOT_OPEN_YET, PAUSED, ENDED -> "/at";
      case NOT_QUALIFIED, OWN_LEAD -> "/paddle";
      case BELOW_START, BELOW_STEP, OFF_STEP, ABOVE_LIMIT, MATCH_NOT_ALLOWED -> "/amount";
      case STALE_EPOCH -> "/epoch";
      case NOT_RECORDED, KEY_REUSED, KEY_EXPIRED -> "/bidId";
    };
  }

  private static Optional<RuleViolation> violationOfPause(LotRules rules, Paused paused) {
    if (rules.state().phase() == Phase.PAUSED) {
      return rule("/kind", "The lot is paused already.");
    }
    boolean opened = paused.at() >= rules.state().opensAt();
    if (paused.since() > paused.at() || (opened && paused.since() < rules.earliestSince())) {
      return rule("/since", "Bidding cannot have stopped before the last bid nor after this.");
    }
    if (paused.since() >= rules.state().endAt()) {
      return rule("/since", "Bidding had ended and cannot be stopped any more.");
    }
    return difference(rules.pause(paused.stamp(), paused.reason(), paused.since()), paused);
  }

  private static Optional<RuleViolation> violationOfResumption(LotRules rules, Resumed resumed) {
    if (rules.state().phase() != Phase.PAUSED) {
      return rule("/kind", "The lot is not paused.");
    }
    if (resumed.opensAt() < rules.earliestReopening(resumed.at())) {
      return rule("/opensAt", "This is too short an announcement, or before the first opening.");
    }
    return difference(rules.resumption(resumed.stamp(), resumed.opensAt()), resumed);
  }

  /** The first member in which the record is not what the replay gives. */
  private static Optional<RuleViolation> difference(BidRecord expected, BidRecord found) {
    JsonObject foundJson = found.toJson();
    for (var member : expected.toJson().members().entrySet()) {
      if (!member.getValue().equals(foundJson.get(member.getKey()))) {
        return rule("/" + member.getKey(), "The replay gives " + member.getValue() + " here.");
      }
    }
    return Optional.empty();
  }

  private static Optional<RuleViolation> when(boolean wrong, String member, String sentence) {
    return wrong ? rule(member, sentence) : Optional.empty();
  }

  private static Optional<RuleViolation> rule(String member, String sentence) {
    return Optional.of(new RuleViolation(FindingCode.RULE, member, sentence));
  }

  private static Optional<RuleViolation> sequence(String member, String sentence) {
    return Optional.of(new RuleViolation(FindingCode.SEQ, member, sentence));
  }
}
