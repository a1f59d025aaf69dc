package org.fachui.website.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fachui.platform.access.CurrentUser;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;
import org.fachui.website.OneMethodServlet;
import org.fachui.website.session.SessionCookie;
import org.fachui.website.session.Sessions;

/**
 * {@code GET /signin/callback}: the provider sends the browser back here. A new session takes the
 * place of the one that the browser had.
 */
@WebServlet(name = "callback", urlPatterns = "/signin/callback")
public final class CallbackServlet extends OneMethodServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient Provider provider;
  @Inject transient AttemptCookie attempts;
  @Inject transient Sessions sessions;
  @Inject transient SessionCookie cookie;

  /** Takes GET. */
  public CallbackServlet() {
    super("GET");
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response) {
    Attempt attempt =
        attempts.read(request).orElseThrow(() -> failed("This browser did not begin to sign in."));
    attempts.takeAway(response);
    String state = parameter(request, "state").orElse("");
    if (!attempt.began(state)) {
      throw failed("The answer belongs to another sign-in.");
    }
    if (parameter(request, "error").isPresent()) {
      throw failed("The provider refused.");
    }
    String code = parameter(request, "code").orElseThrow(() -> failed("There is no code."));
    CurrentUser user = provider.whoSignedIn(code, attempt);
    cookie.read(request).ifPresent(sessions::end);
    cookie.give(sessions.open(user), response);
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader("Location", attempt.back().value());
  }

  private static ProblemException failed(String detail) {
    return Problem.of(400, "SIGN_IN_FAILED")
        .title("Signing in did not work")
        .detail(detail + " Begin again.")
        .asException();
  }
}
