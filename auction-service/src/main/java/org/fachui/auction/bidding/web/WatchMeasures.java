package org.fachui.auction.bidding.web;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fachui.platform.metrics.Measured;

/** How many people watch lots at this replica. */
@ApplicationScoped
public class WatchMeasures implements Measured {
  private WatchingLots watching;

  @Inject
  public WatchMeasures(WatchingLots watching) {
    this.watching = watching;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected WatchMeasures() {}

  @Override
  public void register(PrometheusRegistry registry) {
    GaugeWithCallback.builder()
        .name("fachui_watchers")
        .help("Streams of lots that are open at this replica.")
        .callback(gauge -> gauge.call(watching.count()))
        .register(registry);
  }
}
