package org.fachui.platform.problems;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.glassfish.jersey.server.ParamException;
import org.jspecify.annotations.Nullable;

/**
 * Answers what JAX-RS itself refuses: no such address, method or media type, and parameters that
 * are not of their type. A query, header or cookie parameter of a wrong type is 400 naming it
 * (JAX-RS says 404); a path parameter of a wrong type is 404: there is no such thing.
 */
@Provider
public final class WebApplicationExceptionMapper
    implements ExceptionMapper<WebApplicationException> {
  @Override
  public Response toResponse(WebApplicationException exception) {
    ProblemException carried = problemWithin(exception);
    if (carried != null) {
      return ProblemResponses.of(carried.problem());
    }
    if (exception instanceof ParamException parameter
        && !(exception instanceof ParamException.PathParamException)) {
      return ProblemResponses.of(
          Problem.invalidField(parameter.getParameterName(), "The value is not of the right type.")
              .build());
    }
    Response original = exception.getResponse();
    if (original.getStatus() < 400) {
      return original;
    }
    Response answer = ProblemResponses.of(StatusProblems.of(original.getStatus()));
    String allow = original.getHeaderString(HttpHeaders.ALLOW);
    return allow == null
        ? answer
        : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
  }

  private static @Nullable ProblemException problemWithin(Throwable exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException problem) {
        return problem;
      }
    }
    return null;
  }
}
