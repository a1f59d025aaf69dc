package org.fachui.payout.arrivals;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.requests.JsonBodies;
import org.jspecify.annotations.Nullable;

/** Where the bank tells of credits. No role: the body is signed with the shared key. */
@Path("bank/notices")
public class NoticesResource {
  private RecordingArrival recording;
  private Optional<BankSignature> signature;

  @Inject
  public NoticesResource(
      RecordingArrival recording, @ConfigProperty(name = "fachui.bank.key") Optional<String> key) {
    this.recording = recording;
    this.signature = key.filter(text -> !text.isBlank()).map(BankSignature::new);
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected NoticesResource() {}

  /** Counts the credit, once. */
  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  public Response receiveNotice(
      byte[] body, @HeaderParam("Fachui-Signature") @Nullable String signed) {
    if (signature.filter(key -> key.isOf(body, signed)).isEmpty()) {
      throw Problem.of(401, "BAD_SIGNATURE")
          .title("The notice is not signed by the bank")
          .field("Fachui-Signature")
          .asException();
    }
    CreditNotice notice = (CreditNotice) JsonBodies.read(body, CreditNotice.class);
    CreditNoticeChecks.require(notice);
    return switch (recording.record(notice)) {
      case MATCHED, SUSPENSE -> Response.status(Response.Status.CREATED).build();
      case KNOWN -> Response.ok().build();
      case CONTRADICTION ->
          throw Problem.of(409, "ENTRY_CHANGED")
              .title("This credit was told with another amount or number before")
              .input("entryRef", notice.entryRef())
              .retry(false)
              .asException();
    };
  }
}
