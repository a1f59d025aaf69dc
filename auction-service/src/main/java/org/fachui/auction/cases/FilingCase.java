package org.fachui.auction.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.fachui.auction.Facts;
import org.fachui.proof.canonical.JsonValue.JsonObject;

/** Files a case, once for each case number, and tells the other services of it. */
@ApplicationScoped
public class FilingCase {
  private Cases cases;
  private Facts facts;
  private Clock clock;

  @Inject
  public FilingCase(Cases cases, Facts facts, Clock clock) {
    this.cases = cases;
    this.facts = facts;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected FilingCase() {}

  /**
   * Files it.
   *
   * @return empty if the number is taken
   */
  @Transactional
  public Optional<CourtCase> file(Filing filing) {
    cases.lockCourt(filing.court());
    if (cases.byNumber(filing.caseNumber()).isPresent()) {
      return Optional.empty();
    }
    CourtCase filed = new CourtCase(filing, clock.instant());
    cases.add(filed);
    facts.tell(told(filed));
    return Optional.of(filed);
  }

  private static Facts.Told told(CourtCase filed) {
    return new Facts.Told(
        Facts.CASES,
        "case.filed",
        filed.id(),
        filed.filedAt(),
        Map.of(),
        JsonObject.builder()
            .put("caseId", filed.id().toString())
            .put("caseNo", filed.caseNumber())
            .put("court", filed.court())
            .build());
  }
}
