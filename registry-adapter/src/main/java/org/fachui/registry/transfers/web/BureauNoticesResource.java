package org.fachui.registry.transfers.web;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.registry.bureaus.infrastructure.BureauJson;
import org.fachui.registry.bureaus.model.Bureau;
import org.fachui.registry.transfers.infrastructure.ReceivingNotices;
import org.jspecify.annotations.Nullable;

/** Where bureaus tell of messages. No role: the body is signed with the shared key. */
@Path("bureau/notices")
public class BureauNoticesResource {
  private ReceivingNotices receiving;
  private Optional<NoticeSignature> signature;

  @Inject
  public BureauNoticesResource(
      ReceivingNotices receiving,
      @ConfigProperty(name = "fachui.bureaus.key") Optional<String> key) {
    this.receiving = receiving;
    this.signature = key.filter(text -> !text.isBlank()).map(NoticeSignature::new);
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected BureauNoticesResource() {}

  /** Keeps it and lets the bureau be asked. */
  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  public Response receiveBureauNotice(
      byte[] body, @HeaderParam("Fachui-Signature") @Nullable String signed) {
    if (signature.filter(key -> key.isOf(body, signed)).isEmpty()) {
      throw Problem.of(401, "BAD_SIGNATURE")
          .title("The notice is not signed by a bureau")
          .field("Fachui-Signature")
          .asException();
    }
    String text = new String(body, UTF_8);
    try {
      JsonObject notice = BureauJson.object(text);
      Optional<Bureau> bureau = Bureau.of(BureauJson.text(notice, "bureau"));
      String messageId = BureauJson.text(notice, "messageId");
      boolean asked = bureau.isPresent() && receiving.receive(bureau.get(), messageId, text);
      return Response.status(asked ? Response.Status.ACCEPTED : Response.Status.OK).build();
    } catch (IllegalArgumentException unreadable) {
      throw Problem.invalidField("/", "This is no notice of a bureau.").asException();
    }
  }
}
