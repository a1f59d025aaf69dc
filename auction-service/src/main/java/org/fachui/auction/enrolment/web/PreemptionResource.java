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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.enrolment.application.Applicants;
import org.fachui.auction.enrolment.application.Preemption;
import org.fachui.auction.enrolment.application.Preemption.Holder;
import org.fachui.auction.enrolment.application.Preemption.Outcome.HasPaddle;
import org.fachui.auction.enrolment.application.Preemption.Outcome.OtherRank;
import org.fachui.auction.enrolment.application.Preemption.Outcome.Stands;
import org.fachui.auction.enrolment.application.Preemption.Outcome.TooLate;
import org.fachui.auction.enrolment.model.Identity;
import org.fachui.auction.enrolment.model.IdentityAccess;
import org.fachui.auction.enrolment.model.IdentityAccess.Purpose;
import org.fachui.auction.rules.RuleSets;
import org.fachui.kernel.rules.Rule;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** Those with a right of pre-emption who were confirmed after the notice (NJA-19). */
@Path("lots/{lotId}/preemption-holders")
@Produces(MediaType.APPLICATION_JSON)
public class PreemptionResource {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Rule RULE = RuleSets.BUYER_2022.rule("NJA-19");
  private static final int RANKS = 99;
  private static final int NAME_MAX = 100;

  /** The contract's {@code LateHolderRequest}. */
  public record LateHolderRequest(
      String name,
      @Nullable String residentId,
      @Nullable String creditCode,
      int rank,
      LocalDate decidedOn,
      String documentSha256) {
    /** Without the person. */
    @Override
    public String toString() {
      return "LateHolderRequest[...]";
    }
  }

  private Preemption preemption;
  private Applicants applicants;
  private CourtScope scope;
  private CurrentUsers users;
  private Clock clock;

  @Inject
  public PreemptionResource(
      Preemption preemption,
      Applicants applicants,
      CourtScope scope,
      CurrentUsers users,
      Clock clock) {
    this.preemption = preemption;
    this.applicants = applicants;
    this.scope = scope;
    this.users = users;
    this.clock = clock;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected PreemptionResource() {}

  /** Those who were confirmed after the notice, for the court alone. */
  @GET
  @RolesAllowed({Roles.CLERK, Roles.JUDGE})
  public Response listLateHolders(@PathParam("lotId") UUID lotId) {
    own(lotId);
    return answer(200, new GenericEntity<List<Holder>>(preemption.of(lotId)) {});
  }

  /** Records what the panel decided of one more holder, until bidding begins. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.JUDGE)
  public Response recordLateHolder(@PathParam("lotId") UUID lotId, LateHolderRequest request) {
    own(lotId);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Identity identity = checked(request, LocalDate.ofInstant(now, CHINA));
    var holder =
        new Holder(
            request.name().strip(),
            request.rank(),
            request.decidedOn(),
            request.documentSha256(),
            now);
    String by = users.current().subject();
    return switch (preemption.record(lotId, identity, holder, by)) {
      case Stands stands -> answer(stands.fresh() ? 201 : 200, stands.holder());
      case OtherRank other ->
          throw refused(409, "RECORDED_ALREADY", "Another rank stands for the same person")
              .accepted("rank", other.rank())
              .asException();
      case TooLate late ->
          throw refused(422, "PREEMPTION_TOO_LATE", "Bidding has begun").asException();
      case HasPaddle has -> {
        applicants.read(has.enrolmentId(), new IdentityAccess(Purpose.PREEMPTION, by));
        throw refused(
                409,
                "HOLDER_HAS_PADDLE",
                "This person is qualified already, without a rank; the sale is to be withdrawn and"
                    + " announced anew")
            .asException();
      }
    };
  }

  private static Problem.Builder refused(int status, String reason, String title) {
    return Problem.of(status, reason)
        .title(title)
        .rule(RULE.id(), RULE.citation().text())
        .retry(false);
  }

  private static Identity checked(LateHolderRequest request, LocalDate today) {
    Faults faults = new Faults();
    faults.text("/name", request.name(), 1, NAME_MAX);
    Optional<Identity> identity =
        IdentityChecks.identity(request.residentId(), request.creditCode(), "", faults::add);
    if (request.rank() < 1 || request.rank() > RANKS) {
      faults.add(
          Problem.invalidField("/rank", "The number is out of range.")
              .accepted("min", 1)
              .accepted("max", RANKS));
    }
    if (request.decidedOn().isAfter(today)) {
      faults.add(
          Problem.invalidField("/decidedOn", "The decision lies in the future.")
              .accepted("max", today.toString()));
    }
    faults.sha256("/documentSha256", request.documentSha256());
    faults.refuseAny();
    return identity.orElseThrow();
  }

  private void own(UUID lotId) {
    scope.require(preemption.court(lotId).orElseThrow(() -> Problem.notFound().asException()));
  }

  private static Response answer(int status, Object entity) {
    return Response.status(status).header("Cache-Control", "no-store").entity(entity).build();
  }
}
