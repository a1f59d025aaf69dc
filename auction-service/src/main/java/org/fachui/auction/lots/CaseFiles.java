package org.fachui.auction.lots;

import java.util.Optional;
import java.util.UUID;

/** Where a lot finds its case. A port, so that lots do not depend on cases. */
public interface CaseFiles {
  /** The case of that id, if this court keeps it. */
  Optional<CaseFile> find(UUID caseId, String court);

  /** The case of that id, whichever court keeps it. */
  Optional<CaseFile> file(UUID caseId);

  /** How many parties the case has; 0 if there is no such case. */
  int parties(UUID caseId);

  /** The case that holds this court's drill lots; empty for a court that is not installed here. */
  Optional<CaseFile> drillCase(String court);
}
