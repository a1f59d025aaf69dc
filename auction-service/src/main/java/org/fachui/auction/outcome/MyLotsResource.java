package org.fachui.auction.outcome;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.fachui.auction.lots.LotSearch;
import org.fachui.auction.lots.LotSummary;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.jspecify.annotations.Nullable;

/** The lots for which the caller holds a paddle. */
@Path("my/lots")
@Produces(MediaType.APPLICATION_JSON)
public class MyLotsResource {
  /** The contract's {@code MyLot}. */
  public record MyLot(
      LotSummary lot, String paddle, int rank, boolean leading, @Nullable Boolean won) {}

  private MyLots mine;
  private LotSearch search;
  private CurrentUsers users;

  @Inject
  public MyLotsResource(MyLots mine, LotSearch search, CurrentUsers users) {
    this.mine = mine;
    this.search = search;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected MyLotsResource() {}

  /** With the caller's standing, newest first. */
  @GET
  @RolesAllowed(Roles.BIDDER)
  public List<MyLot> listMyLots() {
    return mine.of(users.current().subject()).stream()
        .flatMap(
            own ->
                search.find(own.lotId()).stream()
                    .map(lot -> new MyLot(lot, own.paddle(), own.rank(), own.leading(), own.won())))
        .toList();
  }
}
