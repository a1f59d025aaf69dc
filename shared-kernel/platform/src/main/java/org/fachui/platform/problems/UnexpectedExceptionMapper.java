package org.fachui.platform.problems;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fachui.platform.logging.LogFields;

/**
 * Answers everything else with a 500 that says nothing of the inside. The log has the cause under
 * the same incident id.
 */
@Provider
public final class UnexpectedExceptionMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(UnexpectedExceptionMapper.class.getName());

  @Override
  public Response toResponse(Throwable exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException problem) {
        return ProblemResponses.of(problem.problem());
      }
    }
    return ProblemResponses.of(logged(exception));
  }

  /** Logs the fault and returns the problem that names it. */
  public static Problem logged(Throwable exception) {
    UUID incident = UUID.randomUUID();
    LogFields.of("incident", incident).log(LOG, Level.SEVERE, exception, "incident {0}", incident);
    return Problem.of(500, "INTERNAL")
        .title("Something failed on our side")
        .detail("The log has this as incident " + incident + ".")
        .build();
  }
}
