package org.fachui.system.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Checks what only signatures and hashes tell. */
public interface Proofs {

  /**
   * Verifies the whole file.
   *
   * @return what is wrong, one sentence each; empty for a file that verifies
   */
  List<String> findings(ExportedLog log);

  /** Whether a receipt proves its record against the records and keys of the final file. */
  boolean proves(JsonNode receipt, ExportedLog log);
}
