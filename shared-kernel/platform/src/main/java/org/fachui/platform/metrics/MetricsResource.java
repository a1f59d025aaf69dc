package org.fachui.platform.metrics;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.fachui.platform.access.CurrentUsers;
import org.jspecify.annotations.Nullable;

/** {@code GET …/api/metrics} of every service; for {@link MetricsReaders} only. */
@ApplicationScoped
@Path("metrics")
public class MetricsResource {
  private ServiceMetrics metrics;
  private MetricsReaders readers;
  private CurrentUsers users;

  @Inject
  public MetricsResource(ServiceMetrics metrics, MetricsReaders readers, CurrentUsers users) {
    this.metrics = metrics;
    this.readers = readers;
    this.users = users;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected MetricsResource() {}

  /** The figures; the container would let people in only, so {@link MetricsReaders} decides. */
  @GET
  @PermitAll
  public Response getMetrics(@HeaderParam(MetricsReaders.KEY_HEADER) @Nullable String key) {
    readers
        .refusal(key, users.find())
        .ifPresent(
            problem -> {
              throw problem.asException();
            });
    return Response.ok(metrics.text(), ServiceMetrics.MEDIA_TYPE)
        .header("Cache-Control", "no-store")
        .build();
  }
}
