package org.fachui.auction.messages.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.fachui.auction.messages.application.KeepingContacts;
import org.fachui.auction.messages.model.Channel;
import org.fachui.auction.messages.model.CodeCheck;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;

/** The code that came to an address comes back. */
@Path("my/notices/{channel}/confirmation")
@Produces(MediaType.APPLICATION_JSON)
public class AddressConfirmationResource {
  private KeepingContacts keeping;
  private CurrentUsers users;

  @Inject
  public AddressConfirmationResource(KeepingContacts keeping, CurrentUsers users) {
    this.keeping = keeping;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected AddressConfirmationResource() {}

  /** The contract's {@code CodeRequest}. */
  public record CodeRequest(String code) {
    /** Without the code. */
    @Override
    public String toString() {
      return "CodeRequest";
    }
  }

  /** Compares. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
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
  public Response confirmMyAddress(@PathParam("channel") String channel, CodeRequest request) {
    String subject = users.current().subject();
    Channel by = AddressResource.channel(channel);
    CodeCheck.Verdict verdict =
        keeping
            .confirm(subject, by, request.code())
            .orElseThrow(() -> Problem.notFound().asException());
    return switch (verdict) {
      case RIGHT ->
          Response.ok(NoticesView.of(keeping.of(subject)))
              .header("Cache-Control", "no-store")
              .build();
      case WRONG ->
          throw Problem.of(422, "WRONG_CODE")
              .title("This is not the code")
              .field("/code")
              .retry(false)
              .asException();
      case VOID ->
          throw Problem.of(422, "CODE_VOID")
              .title("The code is too old, or was tried too often; ask for another")
              .field("/code")
              .accepted("triesMax", CodeCheck.TRIES_MAX)
              .retry(false)
              .asException();
    };
  }
}
