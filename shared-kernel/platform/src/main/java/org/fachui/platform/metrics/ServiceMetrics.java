package org.fachui.platform.metrics;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** All figures of this WAR. */
@ApplicationScoped
public class ServiceMetrics {
  /** What {@link #text} is: the text exposition format of Prometheus. */
  public static final String MEDIA_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final PrometheusTextFormatWriter writer =
      PrometheusTextFormatWriter.builder().setIncludeCreatedTimestamps(false).build();

  @Inject
  public ServiceMetrics(@Any Instance<Measured> all) {
    all.forEach(one -> one.register(registry));
  }

  /** For the container's proxy only. */
  protected ServiceMetrics() {}

  /** The figures now, in UTF-8. Asks the stores for those that stand there. */
  public byte[] text() {
    var bytes = new ByteArrayOutputStream();
    try {
      writer.write(bytes, registry.scrape());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
