package org.fachui.auction.bidding.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.fachui.devstack.stores.TestStores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The comparison of {@link LuaAgainstModelIT} finds mistakes: each of these, put into a copy of a
 * script, is a difference within the seeds and commands that the shipped scripts pass. A script
 * that does not run at all is no mistake of this kind.
 */
class AlteredScriptsIT {

  static Stream<Alteration> mistakesInPlaceBid() {
    return Stream.of(
        bid(
            "a refused bid extends",
            "local answer = refusal(reason)",
            "local answer = refusal(reason) "
                + "redis.call('HSET', lot_key, 'endAt', digits(lot.endAt + lot.extensionMs))"),
        bid("the window's first instant is out", "lot.endAt - now <= lot", "lot.endAt - now < lot"),
        bid(
            "the end can be moved back",
            "math.max(lot.endAt, now + lot.extensionMs)",
            "now + lot.extensionMs"),
        bid(
            "every bid decides the end",
            "if lot.bids == 0 and lot.firstBidEndsMs and",
            "if lot.firstBidEndsMs and"),
        bid(
            "the window's end wins over the first bid",
            "ends_at = now + lot.firstBidEndsMs",
            "ends_at = math.min(lot.endAt, now + lot.firstBidEndsMs)"),
        bid("the index of ends is forgotten", "ends_at ~= lot.endAt", "false"),
        bid("an equal rank may match", "leader_rank <= rank", "leader_rank < rank"),
        bid("nobody may match a leader without rank", "leader_rank >= 1 and ", ""),
        bid("a match is not called one", "    return nil, true", "    return nil, false"),
        bid("a number is skipped", "digits(lot.bids + 1)", "digits(lot.bids + 2)"),
        bid("the bid before is forgotten", "\"prevBidId\":\"' .. lot.lastBid", "\"prevBidId\":\"'"),
        bid("the end belongs to bidding", "now >= lot.endAt", "now > lot.endAt"),
        bid(
            "the opening is too early",
            "  elseif now < lot.opensAt",
            "  elseif now <= lot.opensAt"),
        bid("a pause is overlooked", "  elseif lot.paused == '1' then", "  elseif false then"),
        bid("the step may be one fen less", "amount < minimum", "amount < minimum - 1"),
        bid("the grid begins at nothing", "amount - lot.startPrice", "amount"),
        bid("the limit is one fen lower", "amount > LIMIT", "amount >= LIMIT"),
        bid(
            "the leader may outbid himself",
            "  elseif lot.leader == paddle then",
            "  elseif false then"),
        bid("another amount is a repetition", "first_amount ~= amount_text", "false"),
        bid("a refusal is forgotten", "redis.call('GET', refusal_key)", "false"),
        bid(
            "a key is too old too early",
            "key_ms < now - KEY_AGE_MS",
            "key_ms <= now - KEY_AGE_MS"),
        bid("a key may be ahead too far", " or key_ms > now + KEY_AHEAD_MS", ""),
        bid("an epoch is not looked at", "epoch ~= seen_epoch", "false"));
  }

  static Stream<Alteration> mistakesElsewhere() {
    return Stream.of(
        new Alteration(
            "an accepted bid dies",
            "resolve_key",
            "local known = redis",
            "local known = nil and redis"),
        new Alteration("a dead key lives on", "resolve_key", "'T|0|' .. seq", "'A|0|' .. seq"),
        new Alteration(
            "a paddle is added twice",
            "add_paddles",
            "paddles_key, paddle) == 0",
            "paddles_key, '') == 0"),
        new Alteration(
            "the paddle stays", "remove_paddle", "redis.call('HDEL', paddles_key, paddle)", ""),
        new Alteration("what is over is paused", "pause", "since >= lot.endAt", "false"),
        new Alteration(
            "a fault is not dated back", "pause", "math.max(alive, lot.at, lot.opensAt)", "now"),
        new Alteration(
            "time is lost",
            "resume",
            "math.max(lot.remainingMs, lot.extensionMs)",
            "lot.extensionMs"),
        new Alteration(
            "an announced opening is forgotten",
            "resume",
            "math.max(lot.opensAt, now + lot.resumeMs)",
            "now + lot.resumeMs"),
        new Alteration(
            "it closes too late", "close_lot", "now < lot.endAt then", "now <= lot.endAt then"),
        new Alteration("it closes unwatched", "close_lot", "if alive then", "if false then"),
        new Alteration("the end is not before itself", "close_lot", "lot.endAt - 1", "now"),
        new Alteration("gaps are not kept", "tick", "if gap then", "if false then"));
  }

  private static Alteration bid(String mistake, String right, String wrong) {
    return new Alteration(mistake, "place_bid", right, wrong);
  }

  @ParameterizedTest
  @MethodSource({"mistakesInPlaceBid", "mistakesElsewhere"})
  void theComparisonFinds(Alteration alteration) {
    try (Comparison comparison =
        Comparison.atChosenInstants(TestStores.shared().redis(), alteration.scripts())) {
      Optional<String> found = Optional.empty();
      for (int lot = 0; lot < LuaAgainstModelIT.LOTS && found.isEmpty(); lot++) {
        found =
            comparison.firstDifference(LuaAgainstModelIT.SEED + lot, LuaAgainstModelIT.COMMANDS);
      }
      assertThat(found)
          .hasValueSatisfying(
              difference -> assertThat(difference).doesNotContain("Unknown[", "AWAY", "null"));
    }
  }
}
