package org.fachui.platform.peers;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import org.fachui.platform.access.DefaultDeny;
import org.fachui.platform.access.OrPeer;

/**
 * Lets signed requests of other services through to what {@link OrPeer} marks. A request without a
 * signature is left to the roles; one with a wrong signature is refused.
 */
@Provider
@OrPeer
@Priority(Priorities.AUTHENTICATION)
public final class PeerPass implements ContainerRequestFilter {
  private final PeerGuard guard = new PeerGuard();

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    if (request.getHeaderString(PeerSignature.SIGNATURE) != null && guard.lets(request)) {
      request.setProperty(DefaultDeny.LET_IN, true);
    }
  }
}
