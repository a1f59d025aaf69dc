package org.fachui.simulators.bureau.register;

import java.time.Instant;
import java.util.List;

/** One line of the register. Facts are never changed or taken back. */
public sealed interface Fact {

  /** A unit is as this says, whatever was known of it. */
  record UnitKnown(Unit unit) implements Fact {}

  /**
   * A person is as this says.
   *
   * @param homes of the family in the place
   */
  record PersonKnown(String residentId, boolean restricted, int homes) implements Fact {

    /** Without the person. */
    @Override
    public String toString() {
      return "PersonKnown";
    }
  }

  /**
   * A message lies here.
   *
   * @param body its bytes as text
   */
  record MessageTaken(Bureau bureau, String messageId, String body, String receiptNo, Instant at)
      implements Fact {

    /** Without the body. */
    @Override
    public String toString() {
      return "MessageTaken[" + bureau + " " + messageId + "]";
    }
  }

  /** It is complete and under review. */
  record Accepted(Bureau bureau, String messageId, Instant at) implements Fact {}

  /** It never will be entered. */
  record Rejected(Bureau bureau, String messageId, Instant at, List<Defect> defects)
      implements Fact {
    /** Copies the defects. */
    public Rejected {
      defects = List.copyOf(defects);
    }
  }

  /**
   * It is done. For a title transfer this is the entry.
   *
   * @param result a JSON object
   * @param phantom told as entered, but the register has nothing (sabotage)
   */
  record Entered(
      Bureau bureau, String messageId, Instant at, String entryNo, String result, boolean phantom)
      implements Fact {}

  /** An assessed tax was paid. */
  record TaxPaid(String assessmentId, Instant at) implements Fact {}

  /** The platform has confirmed a notice of a message in a state. */
  record Noticed(Bureau bureau, String messageId, State state) implements Fact {}
}
