package org.fachui.website.session;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.SessionSecret;
import org.fachui.platform.problems.Problem;
import org.fachui.website.OneMethodServlet;

/**
 * {@code POST /signout}: ends the session of the cookie. The authentication mechanism has checked
 * Origin and CSRF token before.
 */
@WebServlet(name = "signout", urlPatterns = "/signout")
public final class SignOutServlet extends OneMethodServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient CurrentUsers users;
  @Inject transient Sessions sessions;
  @Inject transient SessionCookie cookie;

  /** Takes POST. */
  public SignOutServlet() {
    super("POST");
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response) {
    if (request.getHeader("Authorization") != null || users.find().isEmpty()) {
      throw Problem.unauthenticated("There is no session to end.").asException();
    }
    SessionSecret secret =
        cookie
            .read(request)
            .orElseThrow(
                () -> Problem.unauthenticated("There is no session to end.").asException());
    sessions.end(secret);
    cookie.takeAway(response);
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
