package org.fachui.auction.opendata;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import org.fachui.auction.opendata.FeedAnswers.Asked;
import org.fachui.auction.opendata.OpenBids.OpenBid;
import org.jspecify.annotations.Nullable;

/** Accepted bids as open data. */
@Path("open/bids")
@Produces({MediaType.APPLICATION_JSON, FeedFormat.TEXT_CSV})
public class OpenBidsResource {
  private static final Duration FRESH = Duration.ofSeconds(1);

  /** A page with more behind it never changes again. */
  private static final Duration SETTLED = Duration.ofHours(1);

  private OpenBids bids;
  private FeedAnswers answers;
  private FeedDoor door;

  @Inject
  public OpenBidsResource(OpenBids bids, FeedAnswers answers, FeedDoor door) {
    this.bids = bids;
    this.answers = answers;
    this.door = door;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected OpenBidsResource() {}

  /** One page, in the order of change. */
  @GET
  @PermitAll
  public Response listOpenBids(
      @BeanParam FeedParameters parameters,
      @QueryParam("format") @Nullable String format,
      @Context Request request,
      @Context UriInfo uri) {
    FeedQuery query = parameters.query(OpenBids.IDS);
    Asked asked = new Asked(FeedFormat.of(format, request), request, uri);
    FeedPage<OpenBid> page = door.reading(() -> bids.page(query));
    return answers.page(asked, OpenBids.TABLE, page, query, page.more() ? SETTLED : FRESH);
  }
}
