package org.fachui.auction.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Files a case, once for each case number. */
@ApplicationScoped
public class FilingCase {
  private Cases cases;
  private Clock clock;

  @Inject
  public FilingCase(Cases cases, Clock clock) {
    this.cases = cases;
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
    return Optional.of(filed);
  }
}
