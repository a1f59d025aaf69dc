package org.fachui.system.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fachui.system.http.Json;

/**
 * The figures of a payout.
 *
 * @param payees how many had claims
 * @param creditedFen what was paid in
 * @param equation where the platform says each fen is, by name
 * @param comparison what the bank's register says of it
 * @param unfinished instructions that are not at their end
 * @param seconds by stage, in order
 */
public record PayoutFigures(
    int payees,
    long creditedFen,
    Map<String, Long> equation,
    BankRegister.Comparison comparison,
    long unfinished,
    Map<String, Double> seconds) {
  private static final List<String> PARTS =
      List.of(
          "paidFen",
          "inFlightFen",
          "onAccountFen",
          "heldFen",
          "escrowFen",
          "costsFen",
          "undistributedFen");

  /** Copies the maps. */
  public PayoutFigures {
    equation = new LinkedHashMap<>(equation);
    seconds = new LinkedHashMap<>(seconds);
  }

  /**
   * The equation as it stands in a proof or in the view of a pool.
   *
   * @throws IllegalArgumentException when a part is missing, because a zero must be said
   */
  public static Map<String, Long> equation(JsonNode json) {
    Map<String, Long> equation = new LinkedHashMap<>();
    PARTS.forEach(part -> equation.put(part, fen(json, part)));
    equation.put("poolFen", fen(json, "poolFen"));
    return equation;
  }

  private static long fen(JsonNode json, String part) {
    if (!json.path(part).isIntegralNumber()) {
      throw new IllegalArgumentException("the equation does not say " + part);
    }
    return json.path(part).asLong();
  }

  /** What the parts leave over of the pool, and the pool of what was paid in. */
  public long poolResidualFen() {
    long poolFen = equation.getOrDefault("poolFen", 0L);
    long partsFen = PARTS.stream().mapToLong(part -> equation.getOrDefault(part, 0L)).sum();
    return Math.abs(creditedFen - poolFen) + Math.abs(poolFen - partsFen);
  }

  /** The figures that must be zero, by name. */
  public Map<String, Long> zeros() {
    Map<String, Long> zeros = new LinkedHashMap<>();
    zeros.put("duplicates", comparison.duplicates());
    zeros.put("lost", comparison.lost());
    zeros.put("wrong", comparison.wrong());
    zeros.put("residualFen", comparison.residualFen());
    zeros.put("poolResidualFen", poolResidualFen());
    zeros.put("unfinished", unfinished);
    return zeros;
  }

  /** Whether every zero is one. */
  public boolean isClean() {
    return zeros().values().stream().allMatch(value -> value == 0);
  }

  /** For machines. */
  public ObjectNode json() {
    ObjectNode json = Json.object().put("payees", payees);
    equation.forEach(json::put);
    zeros().forEach(json::put);
    ObjectNode stages = json.putObject("seconds");
    seconds.forEach(stages::put);
    stages.put("total", total());
    return json;
  }

  private double total() {
    return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** For people. */
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append(String.format(Locale.ROOT, "%-20s %,20d%n", "payees", payees));
    equation.forEach(
        (name, fen) ->
            table.append(
                String.format(
                    Locale.ROOT, "%-20s %,17d.%02d yuan%n", name, fen / 100, Math.abs(fen % 100))));
    zeros()
        .forEach(
            (name, value) ->
                table.append(
                    String.format(
                        Locale.ROOT,
                        "%-20s %,20d  %s%n",
                        name,
                        value,
                        value == 0 ? "ok" : "BROKEN")));
    seconds.forEach(
        (stage, took) -> table.append(String.format(Locale.ROOT, "%-20s %20.1f s%n", stage, took)));
    return table
        .append(String.format(Locale.ROOT, "%-20s %20.1f s%n", "total", total()))
        .toString();
  }
}
