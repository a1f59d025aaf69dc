package org.fachui.simulators.post.register;

import java.util.List;
import org.fachui.simulators.disk.Journal;
import org.fachui.simulators.disk.RecordText;

/** The register's facts as they stand on disk. */
final class FactText {
  static final Journal.Wording<Fact> WORDING =
      new RecordText<>(
          List.of(
              Fact.TextTaken.class,
              Fact.PhoneRang.class,
              Fact.TextFailed.class,
              Fact.Reported.class,
              Fact.MailTaken.class));

  private FactText() {}
}
