package org.fachui.platform.startup;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether this service has started. */
@ApplicationScoped
public class ServiceState {
  private volatile boolean started;

  /** Said once, when everything that had to come first has come. */
  void started() {
    started = true;
  }

  /** Whether it has. */
  public boolean hasStarted() {
    return started;
  }
}
