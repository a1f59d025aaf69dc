package org.fachui.payout.plans.model;

import java.util.List;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonInteger;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;

/** Computes both hashes of a plan in one pass over its lines; the package's page has the forms. */
public final class HashingPlan {
  private final HashedLines plan;
  private final HashedLines batch;

  public HashingPlan(PlanFrame frame) {
    this.plan = new HashedLines(planHead(frame));
    this.batch =
        new HashedLines(
            JsonObject.builder()
                .put("format", "fachui-batch/1")
                .put("pool", frame.poolId().toString())
                .put("round", frame.round())
                .build());
  }

  private static JsonValue planHead(PlanFrame frame) {
    List<JsonValue> tiers =
        frame.tiers().stream()
            .<JsonValue>map(
                tier ->
                    JsonObject.builder()
                        .put("mode", tier.mode().name())
                        .put("tier", tier.tier())
                        .build())
            .toList();
    return JsonObject.builder()
        .put("format", "fachui-plan/1")
        .put("pool", frame.poolId().toString())
        .put("round", frame.round())
        .put("poolFen", frame.poolFen())
        .put("costsFen", frame.costsFen())
        .put("heldFen", frame.heldFen())
        .put("tiers", new JsonArray(tiers))
        .build();
  }

  /** The next line, in the order of the claims. */
  public void add(SignedLine line) {
    JsonText claim = new JsonText(line.claimId().toString());
    JsonInteger fen = new JsonInteger(line.fen());
    plan.row(new JsonArray(List.of(claim, fen, new JsonInteger(line.tier()))), line.fen());
    if (line.fen() > 0) {
      batch.row(
          new JsonArray(
              List.of(
                  claim,
                  new JsonText(line.name()),
                  new JsonText(line.bankNo()),
                  new JsonText(line.accountNo()),
                  fen)),
          line.fen());
    }
  }

  /** Lines so far. */
  public long lines() {
    return plan.count();
  }

  /** Lines of more than nothing so far. */
  public long paidLines() {
    return batch.count();
  }

  /** Their sum so far. */
  public long sumFen() {
    return plan.sumFen();
  }

  /** The hashes; nothing can be added after. */
  public PlanHashes hashes() {
    return new PlanHashes(plan.hex(), batch.hex());
  }
}
