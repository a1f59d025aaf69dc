package org.fachui.auction.messages.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.fachui.auction.messages.application.Contacts;
import org.fachui.auction.messages.application.Reminders;
import org.fachui.auction.messages.model.MessageKind;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;

/** Whether the caller is told before a lot opens. It takes no part in the auction for that. */
@Path("lots/{lotId}/reminder")
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
public class ReminderResource {
  private Reminders reminders;
  private Contacts contacts;
  private CurrentUsers users;
  private Clock clock;

  /**
   * The contract's {@code Reminder}.
   *
   * @param reaches whether there is a confirmed address to which it would go
   */
  public record View(boolean asked, Instant opensAt, boolean begun, boolean reaches) {}

  @Inject
  public ReminderResource(Reminders reminders, Contacts contacts, CurrentUsers users, Clock clock) {
    this.reminders = reminders;
    this.contacts = contacts;
    this.users = users;
    this.clock = clock;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected ReminderResource() {}

  /** As it stands. */
  @GET
  public Response getMyReminder(@PathParam("lotId") UUID lotId) {
    return answer(lotId);
  }

  /** Asks to be told. */
  @PUT
  public Response putMyReminder(@PathParam("lotId") UUID lotId) {
    Reminders.Standing standing = standing(lotId);
    if (standing.begun()) {
      throw Problem.of(409, "BEGUN")
          .title("There is nothing left to be reminded of")
          .input("opensAt", standing.opensAt().toString())
          .retry(false)
          .asException();
    }
    reminders.ask(lotId, users.current().subject(), clock.instant());
    return answer(lotId);
  }

  /** Takes it back. */
  @DELETE
  public Response deleteMyReminder(@PathParam("lotId") UUID lotId) {
    standing(lotId);
    reminders.forget(lotId, users.current().subject());
    return Response.noContent().build();
  }

  private Reminders.Standing standing(UUID lotId) {
    return reminders
        .of(lotId, users.current().subject())
        .orElseThrow(() -> Problem.notFound().asException());
  }

  private Response answer(UUID lotId) {
    Reminders.Standing standing = standing(lotId);
    boolean reaches =
        contacts.of(users.current().subject()).stream()
            .anyMatch(one -> one.confirmed() && one.wanted().contains(MessageKind.REMINDER));
    return Response.ok(new View(standing.asked(), standing.opensAt(), standing.begun(), reaches))
        .header("Cache-Control", "no-store")
        .build();
  }
}
