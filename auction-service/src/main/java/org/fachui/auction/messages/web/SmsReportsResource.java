package org.fachui.auction.messages.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fachui.auction.messages.application.FollowingUp;
import org.fachui.auction.messages.infrastructure.MessageWork;
import org.fachui.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** Where the SMS gateway reports. No role: the body is signed with the shared key. */
@Path("sms/reports")
public class SmsReportsResource {
  private static final String ALGORITHM = "HmacSHA256";

  private FollowingUp following;
  private MessageWork work;
  private Optional<SecretKeySpec> key;

  @Inject
  public SmsReportsResource(
      FollowingUp following,
      MessageWork work,
      @ConfigProperty(name = "fachui.sms.key") Optional<String> key) {
    this.following = following;
    this.work = work;
    this.key =
        key.filter(text -> !text.isBlank())
            .map(text -> new SecretKeySpec(text.strip().getBytes(UTF_8), ALGORITHM));
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected SmsReportsResource() {}

  /** Whatever it says, the gateway is asked. */
  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  public Response receiveSmsReport(
      byte[] body, @HeaderParam("Fachui-Signature") @Nullable String signed) {
    if (signed == null || key.filter(shared -> isSigned(shared, body, signed)).isEmpty()) {
      throw Problem.of(401, "BAD_SIGNATURE")
          .title("The report is not signed by the gateway")
          .field("Fachui-Signature")
          .asException();
    }
    boolean ours = following.reported(messageId(body));
    if (ours) {
      work.wake();
    }
    return Response.status(ours ? Response.Status.ACCEPTED : Response.Status.OK).build();
  }

  private static UUID messageId(byte[] body) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
      return UUID.fromString(reader.readObject().getString("messageId"));
    } catch (JsonException
        | IllegalArgumentException
        | NullPointerException
        | ClassCastException unreadable) {
      throw Problem.invalidField("/messageId", "This is no report of a message.").asException();
    }
  }

  private static boolean isSigned(SecretKeySpec key, byte[] body, String signed) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      String own = HexFormat.of().formatHex(mac.doFinal(body));
      return MessageDigest.isEqual(own.getBytes(US_ASCII), signed.getBytes(UTF_8));
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
