package org.fachui.auction.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fachui.auction.courts.Courts;
import org.fachui.auction.lots.LotSearch;
import org.fachui.auction.lots.publishing.CaseCover;
import org.fachui.platform.store.StoreFailure;
import org.jspecify.annotations.Nullable;

/** Puts together what a court's people see of a case. */
@ApplicationScoped
public class ShowingCases {
  private Courts courts;
  private LotSearch lots;
  private CaseCover cover;

  @Inject
  public ShowingCases(Courts courts, LotSearch lots, CaseCover cover) {
    this.courts = courts;
    this.lots = lots;
    this.cover = cover;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected ShowingCases() {}

  /** The case with its court's name and its newest lots. */
  CaseView show(CourtCase found) {
    return show(found, null);
  }

  /** The same with what it has brought of what is owed. */
  CaseView showWhole(CourtCase found) {
    return show(found, cover.of(found.id()).orElse(null));
  }

  private CaseView show(CourtCase found, CaseCover.@Nullable Cover brought) {
    return courts
        .find(found.court())
        .map(court -> CaseView.of(found, court, lots.ofCase(found.id()), brought))
        .orElseThrow(() -> new StoreFailure("case " + found.id() + " has no court"));
  }
}
