package org.fachui.platform.metrics;

import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** A bean that knows some of a service's figures. */
public interface Measured {
  /** Enters them; called once for each registry, before it is first read. */
  void register(PrometheusRegistry registry);
}
