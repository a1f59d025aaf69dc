package org.fachui.auction.enrolment.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.enrolment.application.CaseApplicants;
import org.fachui.auction.enrolment.application.CaseApplicants.CaseOf;
import org.fachui.auction.enrolment.application.CaseApplicants.Recorded;
import org.fachui.auction.enrolment.application.CaseApplicants.Standing;
import org.fachui.auction.enrolment.model.Identity;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** The enforcement applicants of a case with their claims, for its court alone (NJA-17). */
@Path("cases/{caseId}/applicants")
@Produces(MediaType.APPLICATION_JSON)
public class CaseApplicantsResource {
  /** The contract's {@code CaseApplicantRequest}. */
  public record CaseApplicantRequest(
      String party, @Nullable String residentId, @Nullable String creditCode, long claimFen) {
    /** Without the person. */
    @Override
    public String toString() {
      return "CaseApplicantRequest[...]";
    }
  }

  private CaseApplicants applicants;
  private CourtScope scope;
  private CurrentUsers users;

  @Inject
  public CaseApplicantsResource(CaseApplicants applicants, CourtScope scope, CurrentUsers users) {
    this.applicants = applicants;
    this.scope = scope;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected CaseApplicantsResource() {}

  /** What was recorded, those that stand first. */
  @GET
  @RolesAllowed({Roles.CLERK, Roles.JUDGE})
  public Response listCaseApplicants(@PathParam("caseId") UUID caseId) {
    own(caseId);
    return answer(200, new GenericEntity<List<Recorded>>(applicants.of(caseId)) {});
  }

  /** Records who an applicant is, and his claim. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.CLERK)
  public Response recordCaseApplicant(
      @PathParam("caseId") UUID caseId, CaseApplicantRequest request) {
    CaseOf found = own(caseId);
    Faults faults = new Faults();
    if (!found.applicants().contains(request.party())) {
      faults.add(
          Problem.invalidField("/party", "The case names no such applicant.")
              .accepted("oneOf", String.join("、", found.applicants())));
    }
    Optional<Identity> identity =
        IdentityChecks.identity(request.residentId(), request.creditCode(), "", faults::add);
    faults.fen("/claimFen", request.claimFen());
    faults.refuseAny();
    Standing standing =
        applicants.record(
            caseId,
            request.party(),
            identity.orElseThrow(),
            request.claimFen(),
            users.current().subject());
    Recorded recorded = standing.recorded();
    if (recorded.claimFen() != request.claimFen() || !recorded.party().equals(request.party())) {
      throw Problem.of(409, "RECORDED_ALREADY")
          .title("Another claim stands for the same number; withdraw it first")
          .accepted("claimFen", recorded.claimFen())
          .retry(false)
          .asException();
    }
    return answer(standing.fresh() ? 201 : 200, recorded);
  }

  /** Withdraws what was recorded: it counts for no later enrolment. */
  @POST
  @Path("{applicantId}/withdrawal")
  @RolesAllowed(Roles.CLERK)
  public Response withdrawCaseApplicant(
      @PathParam("caseId") UUID caseId, @PathParam("applicantId") UUID applicantId) {
    own(caseId);
    return answer(
        200,
        applicants
            .withdraw(caseId, applicantId, users.current().subject())
            .orElseThrow(() -> Problem.notFound().asException()));
  }

  /** The case, if it is the caller's own court's. */
  private CaseOf own(UUID caseId) {
    CaseOf found = applicants.theCase(caseId).orElseThrow(() -> Problem.notFound().asException());
    scope.require(found.court());
    return found;
  }

  private static Response answer(int status, Object entity) {
    return Response.status(status).header("Cache-Control", "no-store").entity(entity).build();
  }
}
