package org.fachui.auction.evidence;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.fachui.auction.bidding.infrastructure.RevokingKey;
import org.fachui.auction.bidding.infrastructure.RevokingKey.Outcome;
import org.fachui.auction.bidding.infrastructure.RevokingKey.Revocation;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;

/** The end of an evidence key before its time. */
@Path("evidence/keys/{keyId}/revocation")
@Produces(MediaType.APPLICATION_JSON)
public class RevocationResource {
  private static final int LONGEST = 200;

  /** The contract's {@code KeyRevocationRequest}. */
  public record KeyRevocationRequest(String reason) {}

  private RevokingKey revoking;
  private CurrentUsers users;

  @Inject
  public RevocationResource(RevokingKey revoking, CurrentUsers users) {
    this.revoking = revoking;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected RevocationResource() {}

  /** 404 also for a key that is not revoked. */
  @GET
  @PermitAll
  public Revocation getKeyRevocation(@PathParam("keyId") String keyId) {
    return revoking.find(keyId).orElseThrow(() -> Problem.notFound().asException());
  }

  /** The reason is published. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ADMIN)
  public Revocation revokeKey(@PathParam("keyId") String keyId, KeyRevocationRequest request) {
    String reason = request.reason().strip();
    if (reason.isEmpty() || reason.length() > LONGEST) {
      throw Problem.invalidField("/reason", "The reason is published with the key.")
          .accepted("lengthMax", LONGEST)
          .asException();
    }
    return switch (revoking.revoke(keyId, reason, users.current().subject())) {
      case Outcome.Revoked revoked -> revoked.revocation();
      case Outcome.Unknown unknown -> throw Problem.notFound().asException();
      case Outcome.NotHere elsewhere ->
          throw refused("KEY_NOT_HERE", "Its private key is not in this replica's folder.");
      case Outcome.NoOther alone ->
          throw refused("NO_OTHER_KEY", "No other key could sign: put one there first.");
      case Outcome.Over over -> throw refused("KEY_OVER", "It ends sooner: " + over.validTo());
    };
  }

  private static RuntimeException refused(String reason, String detail) {
    return Problem.of(409, reason)
        .title("This key is not revoked")
        .detail(detail)
        .retry(false)
        .asException();
  }
}
