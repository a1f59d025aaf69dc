package org.fachui.registry;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;

/** The platform's clock, for a client to measure its offset against. */
@Path("time")
public class TimeResource {
  /** The contract's {@code ServerTime}. */
  public record ServerTime(Instant now, long epochMs) {}

  private Clock clock;

  @Inject
  public TimeResource(Clock clock) {
    this.clock = clock;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected TimeResource() {}

  /** Now; must not be cached. */
  @GET
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  public Response getServerTime() {
    Instant now = clock.instant();
    return Response.ok(new ServerTime(now, now.toEpochMilli()))
        .header("Cache-Control", "no-store")
        .build();
  }
}
