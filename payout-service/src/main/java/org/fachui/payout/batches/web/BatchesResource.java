package org.fachui.payout.batches.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.fachui.payout.batches.application.BatchReports;
import org.fachui.payout.batches.application.BatchReports.Exceptional;
import org.fachui.payout.batches.application.BatchReports.Progress;
import org.fachui.payout.batches.model.InstructionId;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** A batch: its progress and its exceptions. */
@Path("batches/{batchId}")
@Produces(MediaType.APPLICATION_JSON)
public class BatchesResource {
  private static final int LIMIT_MAX = 1_000;

  /**
   * One page of exceptions.
   *
   * @param next what to ask for as {@code after} next; null on the last page
   */
  public record ExceptionPage(List<Exceptional> exceptions, @Nullable String next) {}

  private BatchReports reports;
  private CourtScope scope;

  @Inject
  public BatchesResource(BatchReports reports, CourtScope scope) {
    this.reports = reports;
    this.scope = scope;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected BatchesResource() {}

  /** How far it is. */
  @GET
  @RolesAllowed({Roles.FINANCE, Roles.APPROVER, Roles.AUDITOR})
  public Progress getBatch(@PathParam("batchId") UUID batchId) {
    requireOwn(batchId);
    return reports.progress(batchId);
  }

  /** Rejected, returned and unknown instructions, a page at a time. */
  @GET
  @Path("exceptions")
  @RolesAllowed(Roles.FINANCE)
  public ExceptionPage listExceptions(
      @PathParam("batchId") UUID batchId,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("200") String limit) {
    requireOwn(batchId);
    if (!after.isEmpty() && !InstructionId.looksLike(after)) {
      throw Problem.invalidField("after", "An instruction's id is wanted.").asException();
    }
    int count = limit(limit);
    List<Exceptional> found = reports.exceptions(batchId, after, count);
    String next = found.size() < count ? null : found.getLast().instructionId();
    return new ExceptionPage(found, next);
  }

  private void requireOwn(UUID batchId) {
    scope.require(reports.court(batchId).orElseThrow(() -> Problem.notFound().asException()));
  }

  private static int limit(String text) {
    if (text.matches("[0-9]{1,4}")) {
      int value = Integer.parseInt(text);
      if (value >= 1 && value <= LIMIT_MAX) {
        return value;
      }
    }
    throw Problem.invalidField("limit", "An integer in this range is wanted.")
        .accepted("min", 1)
        .accepted("max", LIMIT_MAX)
        .asException();
  }
}
