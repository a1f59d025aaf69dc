package org.fachui.auction.bidding.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.fachui.auction.bidding.application.StoreAway;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/** Calls scripts and says of each call what is known of it. */
public final class RedisScripts {
  /**
   * Error replies that Redis gives before a script runs; in any other the script may have written.
   */
  private static final List<String> BEFORE_ANY_WRITE =
      List.of(
          "NOSCRIPT",
          "MOVED",
          "ASK",
          "TRYAGAIN",
          "CLUSTERDOWN",
          "LOADING",
          "READONLY",
          "OOM",
          "BUSY",
          "MISCONF",
          "MASTERDOWN",
          "NOAUTH",
          "NOREPLICAS");

  private final RedisConnections connections;
  private final LuaScripts scripts;

  /** Scripts over these connections. */
  public RedisScripts(RedisConnections connections, LuaScripts scripts) {
    this.connections = connections;
    this.scripts = scripts;
  }

  /** One call: the run id is put before the arguments. */
  public record Call(String script, List<String> keys, List<String> arguments) {}

  /** What is known of a call. */
  public sealed interface Reply {
    /** It ran; these are the elements of its answer. */
    record Answered(List<String> elements) implements Reply {
      /** An element as a number. */
      long number(int index) {
        return Long.parseLong(elements.get(index));
      }

      String first() {
        return elements.getFirst();
      }
    }

    /** It certainly did not run. */
    record NotRun(String why) implements Reply {}

    /** It may have run. */
    record Unknown(String why) implements Reply {}
  }

  /** One call. */
  public Reply call(String script, List<String> keys, List<String> arguments) {
    return calls(List.of(new Call(script, keys, arguments))).getFirst();
  }

  /** Several calls in one go on one connection; the replies are in their order. */
  public List<Reply> calls(List<Call> calls) {
    RedisConnection connection;
    try {
      connection = connections.borrow();
    } catch (StoreAway nothingSent) {
      return calls.stream().map(c -> (Reply) new Reply.NotRun("not reached")).toList();
    }
    try (connection) {
      List<Reply> replies = send(connection, calls);
      if (replies.stream().anyMatch(RedisScripts::scriptMissing)) {
        return again(connection, calls, replies);
      }
      return replies;
    }
  }

  private static boolean scriptMissing(Reply reply) {
    return reply instanceof Reply.NotRun not && not.why().startsWith("NOSCRIPT");
  }

  /** NOSCRIPT is definite: loads the scripts and repeats those calls alone. */
  private List<Reply> again(RedisConnection connection, List<Call> calls, List<Reply> replies) {
    List<Reply> all = new ArrayList<>(replies);
    try {
      for (Call call : calls) {
        connection.call(Command.SCRIPT, "LOAD", scripts.get(call.script()).text());
      }
    } catch (JedisException failed) {
      return all;
    }
    for (int i = 0; i < all.size(); i++) {
      if (scriptMissing(all.get(i))) {
        all.set(i, send(connection, List.of(calls.get(i))).getFirst());
      }
    }
    return all;
  }

  private List<Reply> send(RedisConnection connection, List<Call> calls) {
    List<Object> raw;
    try {
      for (Call call : calls) {
        connection.send(Command.EVALSHA, arguments(connection, call));
      }
      raw = connection.replies(calls.size());
    } catch (JedisException broke) {
      return calls.stream().map(c -> (Reply) new Reply.Unknown("broke off")).toList();
    }
    return raw.stream().map(RedisScripts::reply).toList();
  }

  private String[] arguments(RedisConnection connection, Call call) {
    List<String> all = new ArrayList<>(call.keys().size() + call.arguments().size() + 3);
    all.add(scripts.get(call.script()).sha1());
    all.add(Integer.toString(call.keys().size()));
    all.addAll(call.keys());
    all.add(connection.runId());
    all.addAll(call.arguments());
    return all.toArray(String[]::new);
  }

  private static Reply reply(Object raw) {
    if (raw instanceof List<?> elements) {
      return new Reply.Answered(elements.stream().map(e -> new String((byte[]) e, UTF_8)).toList());
    } else if (raw instanceof JedisDataException error) {
      String message = String.valueOf(error.getMessage());
      return BEFORE_ANY_WRITE.stream().anyMatch(message::startsWith)
          ? new Reply.NotRun(message)
          : new Reply.Unknown(message);
    }
    return new Reply.Unknown("not an answer");
  }
}
