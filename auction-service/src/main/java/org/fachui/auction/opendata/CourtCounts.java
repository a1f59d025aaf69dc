package org.fachui.auction.opendata;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The counts of a court, of its sales or of its drills. */
record CourtCounts(
    String court, String name, String nameEn, boolean drill, Map<Count, Long> counts) {
  /** The code that stands for all courts. */
  static final String ALL = "*";

  CourtCounts {
    counts = Map.copyOf(counts);
  }

  long of(Count count) {
    return counts.getOrDefault(count, 0L);
  }

  boolean isTotal() {
    return court.equals(ALL);
  }

  /** All of them together, and then each. */
  static List<CourtCounts> withTotals(List<CourtCounts> courts) {
    List<CourtCounts> all = new ArrayList<>();
    for (boolean drill : new boolean[] {false, true}) {
      List<CourtCounts> same = courts.stream().filter(one -> one.drill() == drill).toList();
      Map<Count, Long> sums = new EnumMap<>(Count.class);
      same.forEach(one -> one.counts().forEach((count, n) -> sums.merge(count, n, Math::addExact)));
      all.add(new CourtCounts(ALL, "全部法院", "All courts", drill, sums));
      all.addAll(same);
    }
    return all;
  }
}
