package org.fachui.auction.bidding.infrastructure;

import java.util.function.UnaryOperator;
import org.fachui.auction.bidding.application.ArbiterData;
import org.fachui.auction.bidding.application.BidArbiter;
import org.fachui.auction.bidding.application.Journal;
import org.fachui.auction.bidding.application.LogCheck;
import org.fachui.auction.bidding.application.ReplayCheck;

/**
 * Where an adapter can be wrapped or replaced when an engine is put together.
 *
 * @param scripts that Redis runs
 * @param check of every record before it is journaled
 */
public record EngineSeams(
    LuaScripts scripts,
    LogCheck check,
    UnaryOperator<BidArbiter> arbiter,
    UnaryOperator<ArbiterData> data,
    UnaryOperator<Journal> journal) {

  /** Nothing wrapped, nothing replaced. */
  public static EngineSeams none() {
    return new EngineSeams(
        LuaScripts.shipped(),
        new ReplayCheck(),
        UnaryOperator.identity(),
        UnaryOperator.identity(),
        UnaryOperator.identity());
  }
}
