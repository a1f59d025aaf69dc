package org.fachui.auction.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.fachui.auction.StandingWork;

/** Tells what was committed, about once a second; of several replicas one at a time. */
@ApplicationScoped
public class OpenDataWork extends StandingWork {
  private static final Duration REST = Duration.ofSeconds(1);

  private OrderingChanges ordering;

  @Inject
  public OpenDataWork(OrderingChanges ordering) {
    this.ordering = ordering;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected OpenDataWork() {}

  @Override
  protected void begin() {
    drive("fachui-open-data", REST, this::unhurried);
  }

  /** Many small spans would cost every reader more than a second's wait does. */
  private boolean unhurried() {
    ordering.round();
    return false;
  }
}
