package org.fachui.system.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.fachui.system.oracle.ExportedLog;

/** Damages an export, so that the figure of gaps can be seen to move. */
final class Cutting {
  private Cutting() {}

  /** The export without the record of one paddle: a number is missing, and nothing else. */
  static ExportedLog oneRecord(ExportedLog log) {
    List<JsonNode> records = new ArrayList<>(log.records());
    for (int i = 0; i < records.size(); i++) {
      if (records.get(i).path("kind").asText().equals("PADDLE_ADDED")) {
        records.remove(i);
        return log.withRecords(records);
      }
    }
    throw new IllegalStateException("the log has no paddle");
  }
}
