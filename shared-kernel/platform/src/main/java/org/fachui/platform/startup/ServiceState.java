package org.fachui.platform.startup;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * What this service is called and whether it has started. The name is told at start-up: health
 * checks of all WARs are asked through one of them, and there the container would give that one's
 * name.
 */
@ApplicationScoped
public class ServiceState {
  private volatile String name = "service";
  private volatile boolean started;

  /** Said once, before anything else. */
  void begins(String serviceName) {
    name = serviceName;
  }

  /** Said once, when everything that had to come first has come. */
  void started() {
    started = true;
  }

  /** Whether it has. */
  public boolean hasStarted() {
    return started;
  }

  /** The WAR's name. */
  public String name() {
    return name;
  }
}
