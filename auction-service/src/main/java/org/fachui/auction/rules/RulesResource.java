package org.fachui.auction.rules;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The rules, for everybody. */
@Path("rules")
public class RulesResource {
  private static final List<RuleSetView> SETS = RuleSets.ALL.stream().map(RuleSetView::of).toList();

  /** All rule sets; they change with a release only. */
  @GET
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  public Response listRuleSets() {
    return Response.ok(SETS).header("Cache-Control", "public, max-age=300").build();
  }
}
