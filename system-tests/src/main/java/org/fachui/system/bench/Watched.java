package org.fachui.system.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.fachui.system.http.Json;

/**
 * What the watchers saw, what they cost, and which promises were broken.
 *
 * @param behind streams that did not have the newest state in the end
 * @param before the service's process before they came
 * @param during while they watched
 * @param after when they had gone
 * @param bidderP99Ms of the bidders meanwhile
 * @param acknowledgedLost bids told as recorded that the exported logs lack
 */
record Watched(
    int watchers,
    Streams.Seen seen,
    long behind,
    Held before,
    Held during,
    Held after,
    double bidderP99Ms,
    long acknowledgedLost) {
  private static final double PUSHED_WITHIN_MS = 1_000;
  private static final double GAP_MAX_MS = 1_000;
  private static final double BIDDERS_WITHIN_MS = 200;

  /** Files and threads that a server opens and starts for itself meanwhile. */
  private static final long SPARE = 100;

  /**
   * What a process holds.
   *
   * @param heapKib in use after a collection
   * @param openFiles as the kernel counts them, sockets among them
   * @param threads as the kernel counts them
   */
  record Held(long heapKib, long openFiles, long threads) {
    /** Whether it holds no more than before, but for a few. */
    boolean returnedTo(Held before) {
      return openFiles >= 0
          && openFiles <= before.openFiles + SPARE
          && threads <= before.threads + SPARE;
    }
  }

  double kibPerWatcher() {
    return (during.heapKib() - before.heapKib()) / (double) Math.max(1, watchers);
  }

  /** The promises that were broken, one sentence each. */
  List<String> broken() {
    List<String> broken = new ArrayList<>();
    require(broken, acknowledgedLost == 0, "acknowledged bids were lost");
    require(broken, seen.updates() > 0, "nobody saw an update");
    require(broken, behind == 0, behind + " watchers did not get the newest state");
    require(broken, seen.ended() == 0, seen.ended() + " streams were ended by the service");
    require(
        broken,
        seen.p99Ms() <= PUSHED_WITHIN_MS,
        "from commit to push took more than 1 s at the 99th percentile");
    require(broken, seen.longestGapMs() <= GAP_MAX_MS, "a watcher had no update for more than 1 s");
    require(broken, bidderP99Ms <= BIDDERS_WITHIN_MS, "bidders waited for more than 200 ms");
    require(broken, after.returnedTo(before), "not all files and threads were given back");
    return broken;
  }

  private static void require(List<String> broken, boolean holds, String otherwise) {
    if (!holds) {
      broken.add(otherwise);
    }
  }

  ObjectNode json() {
    ObjectNode json = Json.object();
    json.put("watchers", watchers)
        .put("readers", seen.readers())
        .put("updates", seen.updates())
        .put("p50Ms", seen.p50Ms())
        .put("p99Ms", seen.p99Ms())
        .put("longestGapMs", Math.round(seen.longestGapMs()))
        .put("endedByService", seen.ended())
        .put("behindAtTheEnd", behind)
        .put("kibPerWatcher", Math.round(kibPerWatcher() * 10) / 10.0)
        .put("bidderP99Ms", bidderP99Ms)
        .put("acknowledgedLost", acknowledgedLost);
    held(json.putObject("before"), before);
    held(json.putObject("during"), during);
    held(json.putObject("after"), after);
    return json;
  }

  private static void held(ObjectNode json, Held held) {
    json.put("heapKib", held.heapKib())
        .put("openFiles", held.openFiles())
        .put("threads", held.threads());
  }
}
