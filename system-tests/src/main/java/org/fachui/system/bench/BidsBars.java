package org.fachui.system.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What the benchmark of bids is to reach. */
final class BidsBars {
  private static final double TO_RAW_MIN = 0.20;
  private static final double TO_FOR_UPDATE_MIN = 4;
  private static final double P99_MAX_MS = 50;
  private static final double ACCEPTED_MIN = 0.9;

  private BidsBars() {}

  /** What falls short in a report, one sentence each. */
  static List<String> broken(JsonNode report) {
    List<String> broken = new ArrayList<>();
    require(broken, figure(report, "acknowledgedLost") == 0, "acknowledged bids were lost");
    require(
        broken,
        report.path("scriptIsTheServicesOwn").asBoolean(),
        "the raw script is not the one that the service uses");
    require(
        broken,
        figure(report, "acceptedShare") >= ACCEPTED_MIN,
        "less than 90 % of the bids were accepted at the peak");
    require(
        broken,
        figure(report, "ratioToRaw") >= TO_RAW_MIN,
        "less than 0.20 of what the script does alone");
    require(
        broken,
        figure(report, "ratioToForUpdate") >= TO_FOR_UPDATE_MIN,
        "less than four times SELECT … FOR UPDATE");
    require(
        broken,
        figure(report, "p99Ms") <= P99_MAX_MS,
        "more than 50 ms at the 99th percentile at half the peak");
    return broken;
  }

  /** A figure that is missing holds no bar. */
  private static double figure(JsonNode report, String name) {
    return report.path(name).isNumber() ? report.path(name).asDouble() : Double.NaN;
  }

  private static void require(List<String> broken, boolean holds, String otherwise) {
    if (!holds) {
      broken.add(otherwise);
    }
  }
}
