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
import java.util.regex.Pattern;
import org.fachui.auction.opendata.FeedAnswers.Asked;
import org.fachui.auction.opendata.OpenLots.OpenLot;
import org.jspecify.annotations.Nullable;

/** Published lots as open data. */
@Path("open/lots")
@Produces({MediaType.APPLICATION_JSON, FeedFormat.TEXT_CSV})
public class OpenLotsResource {
  private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Duration FRESH = Duration.ofSeconds(5);

  private OpenLots lots;
  private FeedAnswers answers;
  private FeedDoor door;

  @Inject
  public OpenLotsResource(OpenLots lots, FeedAnswers answers, FeedDoor door) {
    this.lots = lots;
    this.answers = answers;
    this.door = door;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected OpenLotsResource() {}

  /** One page, in the order of change. */
  @GET
  @PermitAll
  public Response listOpenLots(
      @BeanParam FeedParameters parameters,
      @QueryParam("format") @Nullable String format,
      @Context Request request,
      @Context UriInfo uri) {
    FeedQuery query = parameters.query(UUIDS);
    Asked asked = new Asked(FeedFormat.of(format, request), request, uri);
    FeedPage<OpenLot> page = door.reading(() -> lots.page(query));
    return answers.page(asked, OpenLots.TABLE, page, query, FRESH);
  }
}
