package org.fachui.auction.bidding.infrastructure;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The scripts of the engine by name. */
public final class LuaScripts {
  private static final String[] NAMES = {
    "place_bid", "ask_key", "resolve_key", "open_lot", "add_paddles", "remove_paddle", "pause",
    "resume", "close_lot", "tick", "retire_lot", "confirm_run", "stop_bucket", "rebuild_begin",
    "rebuild_load", "rebuild_finish"
  };

  private final Map<String, LuaScript> byName;

  private LuaScripts(Map<String, LuaScript> byName) {
    this.byName = byName;
  }

  /** As shipped. */
  public static LuaScripts shipped() {
    return new LuaScripts(
        Stream.of(NAMES).map(LuaScript::load).collect(Collectors.toMap(LuaScript::name, s -> s)));
  }

  /** These scripts with the text of each changed, so that checks can be checked. */
  public LuaScripts altered(UnaryOperator<LuaScript> change) {
    return new LuaScripts(
        byName.values().stream()
            .map(change)
            .collect(Collectors.toMap(LuaScript::name, script -> script)));
  }

  /** One script. */
  public LuaScript get(String name) {
    LuaScript script = byName.get(name);
    if (script == null) {
      throw new IllegalArgumentException("no script " + name);
    }
    return script;
  }
}
