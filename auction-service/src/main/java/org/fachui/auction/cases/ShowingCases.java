package org.fachui.auction.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fachui.auction.courts.Courts;
import org.fachui.auction.lots.LotSearch;
import org.fachui.platform.store.StoreFailure;

/** Puts together what a court's people see of a case. */
@ApplicationScoped
public class ShowingCases {
  private Courts courts;
  private LotSearch lots;

  @Inject
  public ShowingCases(Courts courts, LotSearch lots) {
    this.courts = courts;
    this.lots = lots;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected ShowingCases() {}

  /** The case with its court's name and its newest lots. */
  CaseView show(CourtCase found) {
    return courts
        .find(found.court())
        .map(court -> CaseView.of(found, court, lots.ofCase(found.id())))
        .orElseThrow(() -> new StoreFailure("case " + found.id() + " has no court"));
  }
}
