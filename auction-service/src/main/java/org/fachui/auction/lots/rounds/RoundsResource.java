package org.fachui.auction.lots.rounds;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fachui.auction.lots.properties.OwnProperties;
import org.fachui.auction.lots.properties.Property;
import org.fachui.auction.lots.surplus.SurplusNotices;
import org.fachui.auction.rules.RuleSets;
import org.fachui.kernel.rules.RuleSet;
import org.fachui.platform.access.Roles;

/** The rounds of one property of the caller's court, and what may follow by when. */
@Path("properties/{propertyId}/rounds")
@Produces(MediaType.APPLICATION_JSON)
public class RoundsResource {
  /** The set under which the next notice is judged. */
  private static final RuleSet RULES = RuleSets.DRILL_2026_4;

  private OwnProperties own;
  private Rounds rounds;
  private SurplusNotices surplus;
  private Clock clock;

  @Inject
  public RoundsResource(OwnProperties own, Rounds rounds, SurplusNotices surplus, Clock clock) {
    this.own = own;
    this.rounds = rounds;
    this.surplus = surplus;
    this.clock = clock;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected RoundsResource() {}

  /** The rounds. */
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
  public Response getRounds(@PathParam("propertyId") UUID propertyId) {
    Property property = own.require(propertyId);
    PropertyRounds found = rounds.of(propertyId);
    return Response.ok(
            RoundsView.of(
                found,
                Stream.concat(
                        NextSteps.of(found, RULES, property.kind().immovable()).stream(),
                        EndingSteps.of(
                            found, RuleSets.after(RULES.drill()), property.kind().immovable())
                            .stream())
                    .toList(),
                found.changeable() ? surplus.ofThisRound(propertyId) : Optional.empty(),
                RULES.id(),
                clock.instant()))
        .header("Cache-Control", "no-store")
        .build();
  }
}
