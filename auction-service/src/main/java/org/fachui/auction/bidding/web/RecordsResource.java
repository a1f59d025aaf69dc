package org.fachui.auction.bidding.web;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.fachui.auction.bidding.application.Records;
import org.fachui.platform.problems.Problem;

/** The journaled records of a lot, anonymised by paddle. */
@Path("lots/{lotId}/records")
@Produces(MediaType.APPLICATION_JSON)
public class RecordsResource {
  private static final int LIMIT_MAX = 1_000;

  private Records records;

  @Inject
  public RecordsResource(Records records) {
    this.records = records;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected RecordsResource() {}

  /** One page, in order. */
  @GET
  @PermitAll
  public Response listRecords(
      @PathParam("lotId") UUID lotId,
      @QueryParam("after") @DefaultValue("0") String after,
      @QueryParam("limit") @DefaultValue("200") String limit) {
    long from = QueryNumber.in(after, "after", 0, Long.MAX_VALUE);
    int count = (int) QueryNumber.in(limit, "limit", 1, LIMIT_MAX);
    Records.Page page =
        records.after(lotId, from, count).orElseThrow(() -> Problem.notFound().asException());
    return JsonTexts.answer(
            200,
            "{\"records\":"
                + JsonTexts.array(page.texts())
                + ",\"lastSeq\":"
                + page.lastSeq()
                + "}")
        .build();
  }
}
