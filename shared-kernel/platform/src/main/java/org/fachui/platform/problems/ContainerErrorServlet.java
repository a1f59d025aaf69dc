package org.fachui.platform.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The error page of every WAR ({@code META-INF/web-fragment.xml}): answers what the container
 * refuses before any filter runs, such as paths below {@code /WEB-INF}. Asked directly it is not
 * there.
 */
@WebServlet(name = "container-errors", urlPatterns = ContainerErrorServlet.PATH)
public final class ContainerErrorServlet extends HttpServlet {
  /** Where the container dispatches errors to. */
  public static final String PATH = "/problems/container";

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    ProblemResponses.send(
        StatusProblems.of(
            status instanceof Integer code && code >= 400
                ? code
                : HttpServletResponse.SC_NOT_FOUND),
        response);
  }
}
