package org.fachui.registry.transfers.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The pace that this service is configured for. */
@ApplicationScoped
public class PaceSettings {
  private static final Duration LEASE = Duration.ofSeconds(15);
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration DRILL_MOST = Duration.ofSeconds(2);

  private Duration grace;
  private Duration most;

  /**
   * @param grace so long after a sending a message may still arrive with a bureau
   * @param most the longest pause between two questions about a step
   */
  @Inject
  public PaceSettings(
      @ConfigProperty(name = "fachui.registry.grace", defaultValue = "PT30S") Duration grace,
      @ConfigProperty(name = "fachui.registry.ask", defaultValue = "PT5M") Duration most,
      @ConfigProperty(name = "fachui.drill", defaultValue = "false") boolean drill) {
    this.grace = grace;
    this.most = drill ? DRILL_MOST : most;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected PaceSettings() {}

  Pace pace() {
    return new Pace(LEASE, grace, FIRST, most);
  }
}
