package org.fachui.simulators.bureau.register;

import java.util.List;
import org.fachui.simulators.disk.Journal;
import org.fachui.simulators.disk.RecordText;

/** The register's facts as they stand on disk. */
final class FactText {
  static final Journal.Wording<Fact> WORDING =
      new RecordText<>(
          List.of(
              Fact.UnitKnown.class,
              Fact.PersonKnown.class,
              Fact.MessageTaken.class,
              Fact.Accepted.class,
              Fact.Rejected.class,
              Fact.Entered.class,
              Fact.TaxPaid.class,
              Fact.Noticed.class));

  private FactText() {}
}
