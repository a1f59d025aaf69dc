package org.fachui.auction.bidding.oracle;

import org.fachui.auction.bidding.infrastructure.LuaScript;
import org.fachui.auction.bidding.infrastructure.LuaScripts;

/**
 * A mistake that somebody might make in a script.
 *
 * @param mistake what it is, in a few words
 * @param script file name without its ending
 * @param right as it is shipped, found once in the script with the prelude before it
 * @param wrong what stands there instead
 */
record Alteration(String mistake, String script, String right, String wrong) {

  /** The shipped scripts with this mistake. */
  LuaScripts scripts() {
    return LuaScripts.shipped().altered(this::alter);
  }

  private LuaScript alter(LuaScript shipped) {
    if (!shipped.name().equals(script)) {
      return shipped;
    }
    int at = shipped.text().indexOf(right);
    if (at < 0 || shipped.text().indexOf(right, at + 1) >= 0) {
      throw new AssertionError("not once in " + script + ": " + right);
    }
    return LuaScript.of(script, shipped.text().replace(right, wrong));
  }

  @Override
  public String toString() {
    return script + ": " + mistake;
  }
}
