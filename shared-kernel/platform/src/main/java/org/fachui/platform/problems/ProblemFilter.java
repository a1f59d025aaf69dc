package org.fachui.platform.problems;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Answers what the servlet container would answer with an HTML page: {@code sendError} and
 * exceptions that leave a servlet. Stands in front of everything in the WAR.
 */
@WebFilter(
    filterName = "problems",
    urlPatterns = "/*",
    asyncSupported = true,
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ASYNC})
public final class ProblemFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, new Answers(response));
    } catch (ProblemException problem) {
      ProblemResponses.send(problem.problem(), response);
    } catch (ServletException | RuntimeException exception) {
      if (response.isCommitted()) {
        throw exception;
      }
      ProblemResponses.send(UnexpectedExceptionMapper.logged(exception), response);
    }
  }

  /** A response whose errors are problems. */
  private static final class Answers extends HttpServletResponseWrapper {
    Answers(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void sendError(int status) throws IOException {
      sendError(status, null);
    }

    @Override
    public void sendError(int status, @Nullable String message) throws IOException {
      if (isCommitted()) {
        throw new IllegalStateException("the answer has begun");
      }
      ProblemResponses.send(StatusProblems.of(status), (HttpServletResponse) getResponse());
    }
  }
}
