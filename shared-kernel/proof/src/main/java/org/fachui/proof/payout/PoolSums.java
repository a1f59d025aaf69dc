package org.fachui.proof.payout;

import org.fachui.proof.canonical.JsonValue.JsonObject;

/** Where each fen of a pool is; {@code poolFen} is the sum of the others. */
public record PoolSums(
    long poolFen,
    long undistributedFen,
    long heldFen,
    long inFlightFen,
    long paidFen,
    long onAccountFen,
    long escrowFen,
    long costsFen) {

  /** As it stands in a proof. */
  public JsonObject toJson() {
    return JsonObject.builder()
        .put("costsFen", costsFen)
        .put("escrowFen", escrowFen)
        .put("heldFen", heldFen)
        .put("inFlightFen", inFlightFen)
        .put("onAccountFen", onAccountFen)
        .put("paidFen", paidFen)
        .put("poolFen", poolFen)
        .put("undistributedFen", undistributedFen)
        .build();
  }

  static PoolSums read(Fields fields) {
    PoolSums sums =
        new PoolSums(
            fields.integer("poolFen"),
            fields.integer("undistributedFen"),
            fields.integer("heldFen"),
            fields.integer("inFlightFen"),
            fields.integer("paidFen"),
            fields.integer("onAccountFen"),
            fields.integer("escrowFen"),
            fields.integer("costsFen"));
    fields.requireNoOther();
    return sums;
  }

  /** Whether nothing is missing and nothing too much. */
  public boolean holds() {
    return poolFen
        == undistributedFen + heldFen + inFlightFen + paidFen + onAccountFen + escrowFen + costsFen;
  }
}
