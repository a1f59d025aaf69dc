package org.fachui.platform.requests;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;
import org.fachui.platform.problems.ProblemResponses;
import org.jspecify.annotations.Nullable;

/**
 * Bounds request bodies: pictures 2 MiB, tables 512 MiB, everything else 64 KiB. A declared length
 * beyond the limit is refused before anything is read, an undeclared one when the limit is passed.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 500)
public final class BodyLimits implements ContainerRequestFilter, ReaderInterceptor {
  /** For JSON and whatever is not a picture, in bytes. */
  public static final int MOST_BYTES = 64 * 1024;

  /** For {@code image/*}, in bytes. */
  public static final int MOST_PICTURE_BYTES = 2 * 1024 * 1024;

  /** For {@code text/csv}, which is read as it comes and never kept in memory, in bytes. */
  public static final int MOST_TABLE_BYTES = 512 * 1024 * 1024;

  @Override
  public void filter(ContainerRequestContext request) {
    int limit = limit(request.getMediaType());
    String declared = request.getHeaderString("Content-Length");
    if ((declared != null && declared.length() > 9) || request.getLength() > limit) {
      request.abortWith(ProblemResponses.of(tooLarge(limit).problem()));
    }
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    int limit = limit(context.getMediaType());
    context.setInputStream(new BoundedStream(context.getInputStream(), limit));
    return context.proceed();
  }

  private static int limit(@Nullable MediaType type) {
    if (type == null) {
      return MOST_BYTES;
    }
    if ("image".equalsIgnoreCase(type.getType())) {
      return MOST_PICTURE_BYTES;
    }
    boolean table =
        "text".equalsIgnoreCase(type.getType()) && "csv".equalsIgnoreCase(type.getSubtype());
    return table ? MOST_TABLE_BYTES : MOST_BYTES;
  }

  /** 413 with the limit. */
  public static ProblemException tooLarge(int limit) {
    return Problem.of(413, "TOO_LARGE")
        .title("The body is too large")
        .accepted("maximumBytes", limit)
        .asException();
  }
}
