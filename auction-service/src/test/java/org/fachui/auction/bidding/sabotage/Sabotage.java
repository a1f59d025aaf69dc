package org.fachui.auction.bidding.sabotage;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fachui.auction.bidding.application.ArbiterData;
import org.fachui.auction.bidding.application.LogCheck;
import org.fachui.auction.bidding.engine.HeldJournal;
import org.fachui.auction.bidding.infrastructure.EngineSeams;
import org.fachui.auction.bidding.infrastructure.LuaScript;

/** One way to break the engine. */
enum Sabotage {
  /** As shipped. */
  NONE,
  /** Bidders are answered before the journal has what they are told. */
  ANSWER_BEFORE_JOURNAL,
  /** The script leaves a number out, and nobody checks. */
  SKIP_SEQ,
  /** The script takes bids although the lot is closed, and nobody checks. */
  ACCEPT_AFTER_CLOSE,
  /** A refused bid extends the bidding, and nobody checks. */
  EXTEND_ON_REFUSED,
  /** After a restart Redis is rebuilt from the journal although its own data survived. */
  REBUILD_OVER_TAIL;

  /** What {@code ./fachui test --sabotage NAME} asks for; nothing otherwise. */
  static Sabotage asked() {
    String name = System.getProperty("fachui.sabotage", "none");
    return valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
  }

  /** The engine's ports with this defect; the journal is one that can be held. */
  EngineSeams seams(UnaryOperator<HeldJournal> kept) {
    EngineSeams none = EngineSeams.none();
    boolean unchecked = this == SKIP_SEQ || this == EXTEND_ON_REFUSED || this == ACCEPT_AFTER_CLOSE;
    return new EngineSeams(
        none.scripts().altered(this::altered),
        unchecked ? new Unchecked() : none.check(),
        none.arbiter(),
        this == REBUILD_OVER_TAIL ? ForgetfulData::new : none.data(),
        journal ->
            kept.apply(
                this == ANSWER_BEFORE_JOURNAL
                    ? new HastyJournal(journal)
                    : new HeldJournal(journal)));
  }

  private LuaScript altered(LuaScript script) {
    if (!script.name().equals("place_bid")) {
      return script;
    }
    return switch (this) {
      case SKIP_SEQ ->
          replaced(
              script,
              "digits(lot.seq + 1), digits(lot.bids + 1)",
              "digits(lot.seq + (lot.bids == 4 and 2 or 1)), digits(lot.bids + 1)");
      case ACCEPT_AFTER_CLOSE ->
          replaced(
              replaced(script, "if lot.closed == '1' then", "if lot.closed == 'never' then"),
              "now >= lot.endAt then",
              "now >= lot.endAt + 60000 then");
      case EXTEND_ON_REFUSED ->
          replaced(
              script,
              "local answer = refusal(reason)",
              """
              local answer = refusal(reason)
                if reason == 'BELOW_STEP' then
                  redis.call('HSET', lot_key, 'endAt', digits(now + lot.extensionMs))
                  redis.call('ZADD', ends_key, digits(now + lot.extensionMs), id)
                end
              """);
      case NONE, ANSWER_BEFORE_JOURNAL, REBUILD_OVER_TAIL -> script;
    };
  }

  private static LuaScript replaced(LuaScript script, String part, String by) {
    if (!script.text().contains(part)) {
      throw new AssertionError(script.name() + " has no: " + part);
    }
    return LuaScript.of(script.name(), script.text().replace(part, by));
  }

  /** Takes every record as it comes. */
  private static final class Unchecked implements LogCheck {
    @Override
    public Follower begin() {
      return record -> Optional.empty();
    }
  }

  /** Says that Redis holds nothing whenever it is another process. */
  private static final class ForgetfulData extends WrappedData {
    private ForgetfulData(ArbiterData data) {
      super(data);
    }

    @Override
    protected Held seen(Held held) {
      return held.confirmed()
          ? held
          : new Held(held.run(), false, java.util.OptionalLong.empty(), java.util.Map.of());
    }
  }
}
