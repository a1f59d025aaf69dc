package org.fachui.auction.outcome.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.application.KnownLots;
import org.fachui.auction.bidding.application.LiveState;
import org.fachui.auction.bidding.application.LiveStates;
import org.fachui.auction.bidding.model.LotState;
import org.fachui.auction.outcome.application.Sale;
import org.fachui.auction.outcome.application.Sales;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.access.CurrentUser;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;

/** Finds the sale of a lot for whoever may see it, or says why there is none to be seen. */
@ApplicationScoped
public class FindingSale {
  private Sales sales;
  private LiveStates states;
  private KnownLots lots;
  private CourtScope scope;
  private CurrentUsers users;

  @Inject
  public FindingSale(
      Sales sales, LiveStates states, KnownLots lots, CourtScope scope, CurrentUsers users) {
    this.sales = sales;
    this.states = states;
    this.lots = lots;
    this.scope = scope;
    this.users = users;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected FindingSale() {}

  /**
   * A lot's sale, for everybody.
   *
   * @throws org.fachui.platform.problems.ProblemException 409 before the end and for the moment
   *     until it is confirmed; 404 when nothing was sold
   */
  Sale of(UUID lotId) {
    Optional<Sale> sale = sales.of(lotId);
    if (sale.isPresent()) {
      return sale.get();
    }
    LiveState state = states.of(lotId).orElseThrow(() -> Problem.notFound().asException());
    if (!state.state().closed()) {
      throw Problem.of(409, "NOT_CLOSED")
          .title("The lot is not closed yet")
          .input("state", state.state().name())
          .retry(true)
          .asException();
    }
    if (state.state() == LotState.CLOSED_SOLD && sales.closed(Integer.MAX_VALUE).contains(lotId)) {
      throw Problem.of(409, "NOT_MADE_YET")
          .title("The confirmation is being made")
          .retry(true)
          .retryAfterSeconds(1)
          .asException();
    }
    // Made between the two looks, or none to be made.
    return sales.of(lotId).orElseThrow(() -> Problem.notFound().asException());
  }

  /** A sale of the caller's own court; another court's lot is not found. */
  public Sale ofOwnCourt(UUID lotId) {
    scope.require(lots.lot(lotId).orElseThrow(() -> Problem.notFound().asException()).court());
    return of(lotId);
  }

  /**
   * A sale for its buyer; for anybody else there is none.
   *
   * @throws org.fachui.platform.problems.ProblemException as {@link #of}, so that a buyer who asks
   *     in the moment between the end and the confirmation is not told that there is nothing
   */
  Sale ofBuyer(UUID lotId) {
    Sale sale = of(lotId);
    if (!sale.subject().equals(users.current().subject())) {
      throw Problem.notFound().asException();
    }
    return sale;
  }

  /** A sale for its buyer and for people of its court. */
  public Sale ofBuyerOrCourt(UUID lotId) {
    CurrentUser caller = users.current();
    return caller.has(Roles.BIDDER) && !caller.hasAny(Roles.ALL_COURTS) && caller.court() == null
        ? ofBuyer(lotId)
        : ofOwnCourt(lotId);
  }
}
