package org.fachui.auction.messages.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fachui.auction.messages.model.NoticeTimes;

/**
 * When people are told: one set of times for real lots, one for drills, whose hours are seconds.
 */
@ApplicationScoped
public class ConfiguredTimes {
  private static final NoticeTimes DRILL =
      new NoticeTimes(Duration.ofSeconds(20), Duration.ofDays(3), Duration.ofSeconds(10));

  private NoticeTimes real;

  @Inject
  public ConfiguredTimes(
      @ConfigProperty(name = "fachui.messages.before-start", defaultValue = "PT1H") Duration start,
      @ConfigProperty(name = "fachui.messages.before-payment", defaultValue = "P3D") Duration pay,
      @ConfigProperty(name = "fachui.messages.together", defaultValue = "PT1M") Duration together) {
    this.real = new NoticeTimes(start, pay, together);
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected ConfiguredTimes() {}

  /** For a drill lot or a real one. */
  public NoticeTimes of(boolean drill) {
    return drill ? DRILL : real;
  }
}
