package org.fachui.registry.bureaus.model;

import java.time.Instant;
import org.fachui.proof.canonical.JsonValue.JsonObject;

/** What came back to a query. */
public sealed interface QueryAnswer {
  /** The bureau's answer; may hold data of people. */
  record Answered(String queryId, Instant answeredAt, JsonObject answer) implements QueryAnswer {
    @Override
    public String toString() {
      return "Answered[" + queryId + "]";
    }
  }

  /** The bureau has no such query, or cannot read it. */
  record Refused(int status, String reason) implements QueryAnswer {}

  /** Nothing was learned; ask again. */
  record NoAnswer(String why) implements QueryAnswer {}
}
