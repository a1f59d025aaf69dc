package org.fachui.platform.access;

import jakarta.ws.rs.core.Application;
import java.util.Map;

/**
 * The JAX-RS application from which each WAR's own derives: {@code @ApplicationPath("api") public
 * class AuctionApplication extends GuardedApplication {}}. Switches off the WADL, which the runtime
 * would publish unguarded, and keeps the runtime from answering faults with the container's pages.
 */
public abstract class GuardedApplication extends Application {
  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.server.wadl.disableWadl", true,
        "jersey.config.server.response.setStatusOverSendError", true);
  }
}
