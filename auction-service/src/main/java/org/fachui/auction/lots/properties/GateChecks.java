package org.fachui.auction.lots.properties;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fachui.auction.lots.properties.SaleGates.CoOwnership;
import org.fachui.auction.lots.properties.SaleGates.Dwelling;
import org.fachui.platform.problems.Problem;

/** Checks the fields of what the survey found; what follows from them is for the rules to say. */
final class GateChecks {
  private static final int MOST_OWNERS = 50;
  private static final int MOST_TOGETHER = 50;

  private GateChecks() {}

  static void check(FieldFaults faults, String at, SaleGates gates, PropertyKind kind) {
    Dwelling dwelling = gates.dwelling();
    if (dwelling != null && kind != PropertyKind.HOME) {
      faults.add(Problem.invalidField(at + "/dwelling", "Only a home is asked for this."));
    }
    if (dwelling != null && dwelling.housingSha256() != null) {
      faults.sha256(at + "/dwelling/housingSha256", dwelling.housingSha256());
    }
    owners(faults, at + "/coOwners", gates.coOwners());
    if (gates.owedFen() != null) {
      faults.fen(at + "/owedFen", gates.owedFen(), 1);
    }
    if (gates.sellAllSha256() != null) {
      faults.sha256(at + "/sellAllSha256", gates.sellAllSha256());
    }
    List<String> together = gates.together();
    faults.number(at + "/inseparableFrom", together.size(), 0, MOST_TOGETHER);
    for (int i = 0; i < Math.min(together.size(), MOST_TOGETHER); i++) {
      faults.text(at + "/inseparableFrom/" + i, together.get(i), 100);
    }
  }

  private static void owners(FieldFaults faults, String at, CoOwnership owners) {
    faults.number(at + "/count", owners.count(), 0, MOST_OWNERS);
    List<String> told = owners.toldSha256();
    faults.number(at + "/toldSha256", told.size(), 0, Math.clamp(owners.count(), 0, MOST_OWNERS));
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < Math.min(told.size(), MOST_OWNERS); i++) {
      faults.sha256(at + "/toldSha256/" + i, told.get(i));
      if (!seen.add(told.get(i))) {
        faults.add(Problem.invalidField(at + "/toldSha256/" + i, "This receipt is named twice."));
      }
    }
  }
}
