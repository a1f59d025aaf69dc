package org.fachui.platform.peers;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemResponses;
import org.fachui.platform.requests.BodyLimits;

/** Lets only signed requests of other services through to what {@link FromPeer} marks. */
@Provider
@FromPeer
@Priority(Priorities.AUTHENTICATION)
public final class PeerGuard implements ContainerRequestFilter {
  private final InstantSource clock = Instant::now;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    lets(request);
  }

  /** Whether it is a service that asks; refuses the request when not. */
  boolean lets(ContainerRequestContext request) throws IOException {
    byte[] body = request.getEntityStream().readNBytes(BodyLimits.MOST_BYTES + 1);
    request.setEntityStream(new ByteArrayInputStream(body));
    URI uri = request.getUriInfo().getRequestUri();
    String query = uri.getRawQuery();
    var signed =
        new PeerSignature.Signed(
            request.getMethod(),
            query == null ? uri.getRawPath() : uri.getRawPath() + "?" + query,
            request.getHeaderString(PeerSignature.TIME),
            request.getHeaderString(PeerSignature.SIGNATURE),
            body);
    if (signature().filter(key -> key.isOf(signed, clock.instant())).isEmpty()) {
      request.abortWith(
          ProblemResponses.of(
              Problem.of(401, "BAD_SIGNATURE")
                  .title("Only a service of this platform may ask this")
                  .field(PeerSignature.SIGNATURE)
                  .build()));
      return false;
    }
    return true;
  }

  private static Optional<PeerSignature> signature() {
    return ConfigProvider.getConfig()
        .getOptionalValue("fachui.peers.key", String.class)
        .filter(key -> !key.isBlank())
        .map(PeerSignature::new);
  }
}
