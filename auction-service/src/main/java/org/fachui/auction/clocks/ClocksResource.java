package org.fachui.auction.clocks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** The clocks of the caller's court; of all courts for those who see all. */
@Path("clocks")
@Produces(MediaType.APPLICATION_JSON)
public class ClocksResource {
  private Instance<ClockSource> sources;
  private CourtScope scope;
  private Clock clock;

  @Inject
  public ClocksResource(@Any Instance<ClockSource> sources, CourtScope scope, Clock clock) {
    this.sources = sources;
    this.scope = scope;
    this.clock = clock;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected ClocksResource() {}

  /** Those that run, the most urgent first; all, or of one case, property or lot. */
  @GET
  @RolesAllowed({
    Roles.CLERK,
    Roles.JUDGE,
    Roles.FINANCE,
    Roles.APPROVER,
    Roles.SUPERVISOR,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  public Response listClocks(@QueryParam("of") @DefaultValue("") String of) {
    AskedClocks asked = new AskedClocks(scope.limit().orElse(null), id(of));
    Instant now = clock.instant();
    List<RunningClock> running =
        sources.stream().flatMap(source -> source.running(asked, now).stream()).toList();
    return Response.ok(ClocksView.of(running, now)).header("Cache-Control", "no-store").build();
  }

  private static @Nullable UUID id(String text) {
    try {
      return text.isEmpty() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException malformed) {
      throw Problem.invalidField("of", "The id of a case, a property or a lot is wanted.")
          .accepted("example", "0190d0c4-7b1a-7c3e-9f00-2b6d1c8e4a55")
          .asException();
    }
  }
}
