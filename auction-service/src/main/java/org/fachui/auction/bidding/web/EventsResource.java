package org.fachui.auction.bidding.web;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.OptionalLong;
import java.util.UUID;
import org.fachui.platform.access.CurrentUser;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** Server-sent events of one lot. */
@Path("lots/{lotId}/events")
public class EventsResource {
  private WatchingLots watching;
  private CurrentUsers users;

  @Inject
  public EventsResource(WatchingLots watching, CurrentUsers users) {
    this.watching = watching;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected EventsResource() {}

  /** Opens the stream; the first event is the state now. */
  @GET
  @PermitAll
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void watchLot(
      @PathParam("lotId") UUID lotId,
      @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
      @Context SseEventSink sink,
      @Context Sse sse) {
    var admission =
        watching.watch(
            lotId,
            users.find().map(CurrentUser::subject),
            seen(lastEventId),
            new ContainerStream(sink, sse));
    switch (admission) {
      case WATCHING -> {}
      case NO_SUCH_LOT -> throw Problem.notFound().asException();
      case FULL -> throw tooMany().asException();
    }
  }

  /** No stream is free, here or for this person. */
  public static Problem.Builder tooMany() {
    return Problem.unavailable("TOO_MANY_STREAMS", "Too many streams are open; poll instead.");
  }

  /** The last record that the client has, if its {@code Last-Event-ID} says so. */
  public static OptionalLong seen(@Nullable String lastEventId) {
    return lastEventId != null && lastEventId.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(lastEventId))
        : OptionalLong.empty();
  }
}
