package org.fachui.auction.bidding.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.fachui.auction.bidding.application.KnownLots;
import org.fachui.auction.bidding.application.LotRegister.OwnPaddle;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;

/** The caller's own paddle (竞买代码) for a lot. */
@Path("lots/{lotId}/my-paddle")
@Produces(MediaType.APPLICATION_JSON)
public class MyPaddleResource {
  /** The contract's {@code Paddle}. */
  public record Paddle(UUID lotId, String paddle, int rank) {}

  private KnownLots lots;
  private CurrentUsers users;

  @Inject
  public MyPaddleResource(KnownLots lots, CurrentUsers users) {
    this.lots = lots;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected MyPaddleResource() {}

  /** Shown to its owner only. */
  @GET
  @RolesAllowed(Roles.BIDDER)
  public Paddle getMyPaddle(@PathParam("lotId") UUID lotId) {
    OwnPaddle own =
        lots.ownPaddle(lotId, users.current().subject())
            .orElseThrow(() -> Problem.notFound().asException());
    return new Paddle(lotId, own.paddle(), own.rank());
  }
}
