package org.fachui.registry.transfers.application;

import java.util.UUID;
import org.fachui.registry.bureaus.model.Bureau;
import org.fachui.registry.transfers.model.MessageId;

/** What is to be done now about one step, under a lease; what it needs is committed. */
public sealed interface Task {
  /** Which message of which step. */
  MessageId id();

  /** Token of the lease. */
  long fencing();

  /** Put it on the wire; the step is SENT, or UNKNOWN when the same bytes go again. */
  record Send(MessageId id, long fencing, Bureau bureau, String body) implements Task {
    @Override
    public String toString() {
      return "Send[" + id + "]";
    }
  }

  /** Ask what became of it. */
  record Ask(MessageId id, long fencing, Bureau bureau) implements Task {}

  /** Ask the question that is the step itself. */
  record Question(MessageId id, long fencing, Bureau bureau, String body) implements Task {
    @Override
    public String toString() {
      return "Question[" + id + "]";
    }
  }

  /** Ask what the unit carries, before a notice that cancels it is written. */
  record Burdens(MessageId id, long fencing, String body) implements Task {}

  /** Look whether the court has done it. */
  record Look(MessageId id, long fencing, UUID lotId) implements Task {}
}
