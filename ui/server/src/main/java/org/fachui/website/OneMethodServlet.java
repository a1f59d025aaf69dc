package org.fachui.website;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;
import org.fachui.platform.problems.ProblemResponses;

/** An address that takes one method (GET brings HEAD along) and answers faults as problems. */
public abstract class OneMethodServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final String method;

  /** Takes {@code GET} or {@code POST}. */
  protected OneMethodServlet(String method) {
    super();
    this.method = method;
  }

  /** Answers a request of the right method. Nothing that it says is stored. */
  protected abstract void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException;

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean head = request.getMethod().equals("HEAD") && method.equals("GET");
    if (!request.getMethod().equals(method) && !head) {
      response.setHeader("Allow", method.equals("GET") ? "GET, HEAD" : method);
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    try {
      answer(request, response);
    } catch (ProblemException problem) {
      ProblemResponses.send(problem.problem(), response);
    }
  }

  /** A parameter that may stand once. */
  protected static Optional<String> parameter(HttpServletRequest request, String name) {
    String[] values = request.getParameterValues(name);
    if (values == null) {
      return Optional.empty();
    }
    if (values.length > 1) {
      throw Problem.invalidField(name, "The parameter is repeated.").asException();
    }
    return Optional.of(values[0]);
  }
}
