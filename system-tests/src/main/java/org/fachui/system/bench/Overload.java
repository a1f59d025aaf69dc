package org.fachui.system.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fachui.system.http.Json;

/**
 * What an overload came to, and which promises it broke.
 *
 * @param capacityPerSecond bids that are decided a second when everybody waits for his answer
 * @param atCapacity arrivals at that rate
 * @param atTwice arrivals at twice that rate
 * @param acknowledgedLost bids told as recorded that the exported logs lack
 */
record Overload(double capacityPerSecond, Phase atCapacity, Phase atTwice, long acknowledgedLost) {

  private static final double RATIO_MAX = 2.0;

  /**
   * One rate of arrivals.
   *
   * @param offered requests that were sent
   * @param seconds for which they were sent
   * @param cpuPercentOfOneCore by the process's name, the load's own among them
   */
  record Phase(
      Shedding answers, long offered, double seconds, Map<String, Double> cpuPercentOfOneCore) {
    Phase {
      cpuPercentOfOneCore = new LinkedHashMap<>(cpuPercentOfOneCore);
    }

    double offeredPerSecond() {
      return offered / seconds;
    }

    double acceptedPerSecond() {
      return answers.accepted() / seconds;
    }
  }

  /** How much slower the slowest accepted hundredth is under twice the load. */
  double ratio() {
    double before = atCapacity.answers().p99Ms();
    return before == 0 ? 0 : atTwice.answers().p99Ms() / before;
  }

  /** The promises that were broken, one sentence each. */
  List<String> broken() {
    List<String> broken = new ArrayList<>();
    Shedding twice = atTwice.answers();
    require(broken, acknowledgedLost == 0, "acknowledged bids were lost");
    require(
        broken,
        twice.withoutRetryAfter() + atCapacity.answers().withoutRetryAfter() == 0,
        "somebody was turned away without Retry-After");
    require(
        broken, twice.shed429() + twice.shed503() > 0, "nothing was shed at twice the capacity");
    require(broken, twice.accepted() > 0, "nothing was accepted at twice the capacity");
    require(
        broken,
        twice.failed() + atCapacity.answers().failed() == 0,
        "requests had no answer or another failure than being shed");
    require(
        broken,
        ratio() <= RATIO_MAX,
        "the accepted ones waited more than twice as long as at capacity");
    return broken;
  }

  private static void require(List<String> broken, boolean holds, String otherwise) {
    if (!holds) {
      broken.add(otherwise);
    }
  }

  ObjectNode json() {
    ObjectNode json = Json.object();
    json.put("capacityPerSecond", Math.round(capacityPerSecond))
        .put("offeredPerSecond", Math.round(atTwice.offeredPerSecond()))
        .put("acceptedPerSecond", Math.round(atTwice.acceptedPerSecond()))
        .put("shed429", atTwice.answers().shed429())
        .put("shed503", atTwice.answers().shed503())
        .put(
            "withoutRetryAfter",
            atTwice.answers().withoutRetryAfter() + atCapacity.answers().withoutRetryAfter())
        .put("p99AtCapacityMs", atCapacity.answers().p99Ms())
        .put("p99AtTwiceMs", atTwice.answers().p99Ms())
        .put("ratio", ratio())
        .put("acknowledgedLost", acknowledgedLost);
    describe(json.putObject("atCapacity"), atCapacity);
    describe(json.putObject("atTwice"), atTwice);
    return json;
  }

  private static void describe(ObjectNode json, Phase phase) {
    json.put("offeredPerSecond", Math.round(phase.offeredPerSecond()))
        .put("acceptedPerSecond", Math.round(phase.acceptedPerSecond()))
        .put("decided", phase.answers().decided())
        .put("unknown", phase.answers().unknown())
        .put("failed", phase.answers().failed())
        .put("p50Ms", phase.answers().p50Ms())
        .put("p99Ms", phase.answers().p99Ms());
    ObjectNode others = json.putObject("otherAnswers");
    phase.answers().others().forEach(others::put);
    CpuShares.into(json.putObject("cpuPercentOfOneCore"), phase.cpuPercentOfOneCore());
  }
}
