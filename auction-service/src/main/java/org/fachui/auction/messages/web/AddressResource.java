package org.fachui.auction.messages.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.fachui.auction.messages.application.KeepingContacts;
import org.fachui.auction.messages.infrastructure.MessageWork;
import org.fachui.auction.messages.model.Address;
import org.fachui.auction.messages.model.Channel;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;

/** An address of the caller. It stands in the body, because addresses of requests are logged. */
@Path("my/notices/{channel}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.BIDDER,
  Roles.CLERK,
  Roles.JUDGE,
  Roles.FINANCE,
  Roles.APPROVER,
  Roles.BUREAU,
  Roles.SUPERVISOR,
  Roles.AUDITOR,
  Roles.ADMIN
})
public class AddressResource {
  private static final int UNTIL_ANOTHER_CODE = 3_600;

  private KeepingContacts keeping;
  private MessageWork work;
  private CurrentUsers users;

  @Inject
  public AddressResource(KeepingContacts keeping, MessageWork work, CurrentUsers users) {
    this.keeping = keeping;
    this.work = work;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected AddressResource() {}

  /** The contract's {@code AddressRequest}. */
  public record AddressRequest(String address) {
    /** Without the address. */
    @Override
    public String toString() {
      return "AddressRequest";
    }
  }

  /** Begins with an address: a code goes there. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Response putMyAddress(@PathParam("channel") String channel, AddressRequest request) {
    Channel by = channel(channel);
    Address address =
        Address.read(by, request.address())
            .orElseThrow(
                () ->
                    Problem.invalidField(
                            "/address",
                            by == Channel.EMAIL
                                ? "An e-mail address."
                                : "A mobile number of 11 digits.")
                        .asException());
    return switch (keeping.add(users.current().subject(), address)) {
      case CODE_SENT -> {
        work.wake();
        yield Response.status(202).entity(view()).header("Cache-Control", "no-store").build();
      }
      case STANDS -> Response.ok(view()).header("Cache-Control", "no-store").build();
      case TOO_MANY_CODES ->
          throw Problem.of(429, "TOO_MANY_CODES")
              .title("Too many codes within an hour")
              .retry(true)
              .retryAfterSeconds(UNTIL_ANOTHER_CODE)
              .asException();
      case CHANNEL_OFF ->
          throw Problem.of(409, "CHANNEL_OFF")
              .title("Messages are not sent this way here")
              .retry(false)
              .asException();
    };
  }

  /** No more messages this way; what waits is dropped. */
  @DELETE
  public Response deleteMyAddress(@PathParam("channel") String channel) {
    keeping.remove(users.current().subject(), channel(channel));
    return Response.noContent().build();
  }

  private NoticesView view() {
    return NoticesView.of(keeping.of(users.current().subject()));
  }

  static Channel channel(String word) {
    return Channel.of(word).orElseThrow(() -> Problem.notFound().asException());
  }
}
