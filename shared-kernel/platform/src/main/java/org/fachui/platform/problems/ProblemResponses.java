package org.fachui.platform.problems;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Turns a problem into an answer, for JAX-RS and for plain servlets. */
public final class ProblemResponses {
  private static final String RETRY_AFTER = "Retry-After";

  private ProblemResponses() {}

  /** For JAX-RS. Problems are never stored by caches. */
  public static Response of(Problem problem) {
    Response.ResponseBuilder response =
        Response.status(problem.status())
            .type(Problem.MEDIA_TYPE)
            .header("Cache-Control", "no-store")
            .entity(problem);
    if (problem.retryAfterSeconds() != null) {
      response.header(RETRY_AFTER, problem.retryAfterSeconds());
    }
    if (problem.status() == 401) {
      response.header("WWW-Authenticate", "Bearer");
    }
    return response.build();
  }

  /** For a servlet, a filter or the authentication mechanism. Does nothing once committed. */
  public static void send(Problem problem, HttpServletResponse response) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(problem.status());
    response.setHeader("Cache-Control", "no-store");
    if (problem.retryAfterSeconds() != null) {
      response.setIntHeader(RETRY_AFTER, problem.retryAfterSeconds());
    }
    if (problem.status() == 401) {
      response.setHeader("WWW-Authenticate", "Bearer");
    }
    byte[] body = ProblemJson.of(problem).toString().getBytes(StandardCharsets.UTF_8);
    response.setContentType(Problem.MEDIA_TYPE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }
}
