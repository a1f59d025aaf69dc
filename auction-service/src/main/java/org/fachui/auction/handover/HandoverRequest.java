package org.fachui.auction.handover;

import java.time.Instant;
import java.util.List;
import org.fachui.auction.handover.Handover.Belonging;
import org.fachui.auction.handover.Handover.Held;
import org.fachui.auction.handover.Handover.Meter;
import org.fachui.auction.stops.application.CourtPaper.Proof;
import org.fachui.auction.stops.web.PaperFields;
import org.fachui.platform.problems.Problem;

/** The contract's {@code HandoverRequest}. */
public record HandoverRequest(
    Instant heldAt,
    int keys,
    List<Meter> meters,
    List<Belonging> belongings,
    String present,
    List<Proof> proofs) {
  private static final int KEYS_MAX = 1_000;
  private static final int METERS_MAX = 20;
  private static final int BELONGINGS_MAX = 500;

  /**
   * The record.
   *
   * @throws org.fachui.platform.problems.ProblemException 400 naming every field that is not valid
   */
  Held held(Instant now) {
    PaperFields fields = new PaperFields();
    fields.number("/keys", keys, 0, KEYS_MAX);
    fields.number("/meters", meters.size(), 0, METERS_MAX);
    for (int i = 0; i < Math.min(meters.size(), METERS_MAX); i++) {
      fields.text("/meters/" + i + "/kind", meters.get(i).kind(), 1, 40);
      fields.text("/meters/" + i + "/reading", meters.get(i).reading(), 1, 40);
    }
    fields.number("/belongings", belongings.size(), 0, BELONGINGS_MAX);
    for (int i = 0; i < Math.min(belongings.size(), BELONGINGS_MAX); i++) {
      Belonging thing = belongings.get(i);
      fields.text("/belongings/" + i + "/what", thing.what(), 1, 100);
      fields.number("/belongings/" + i + "/count", thing.count(), 1, 100_000);
      fields.text("/belongings/" + i + "/where", thing.where(), 1, 100);
    }
    fields.text("/present", present, 2, 500);
    fields.proofs("/proofs", proofs);
    if (heldAt.isBefore(Instant.EPOCH)) {
      fields.add(Problem.invalidField("/heldAt", "This time is not possible here."));
    }
    fields.refuseAny();
    return new Held(heldAt, keys, meters, belongings, present.strip(), proofs, now);
  }

  /** Without the people. */
  @Override
  public String toString() {
    return "HandoverRequest[" + heldAt + "]";
  }
}
