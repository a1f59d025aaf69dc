package org.fachui.auction.opendata;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.fachui.auction.opendata.FeedAnswers.Asked;
import org.jspecify.annotations.Nullable;

/** The figures of the courts as open data. */
@Path("open/courts")
@Produces({MediaType.APPLICATION_JSON, FeedFormat.TEXT_CSV})
public class OpenCourtsResource {
  private OpenCourts courts;
  private FeedAnswers answers;
  private FeedDoor door;

  @Inject
  public OpenCourtsResource(OpenCourts courts, FeedAnswers answers, FeedDoor door) {
    this.courts = courts;
    this.answers = answers;
    this.door = door;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected OpenCourtsResource() {}

  /** All of them: there are few courts. */
  @GET
  @PermitAll
  public Response listCourtFigures(
      @QueryParam("format") @Nullable String format,
      @Context Request request,
      @Context UriInfo uri) {
    Asked asked = new Asked(FeedFormat.of(format, request), request, uri);
    OpenCourts.Counted counted = door.reading(courts::figures);
    String head = "\"asOf\":\"" + Table.text(counted.asOf()) + "\",";
    return answers.whole(asked, CourtFigure.TABLE, counted.figures(), head, OpenCourts.KEPT);
  }
}
