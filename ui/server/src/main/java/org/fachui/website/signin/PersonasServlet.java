package org.fachui.website.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.fachui.platform.access.AccessSettings;
import org.fachui.platform.problems.Problem;
import org.fachui.website.OneMethodServlet;

/** {@code GET /personas}: the people of the drill; outside drills there is no such thing. */
@WebServlet(name = "personas", urlPatterns = "/personas")
public final class PersonasServlet extends OneMethodServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient Provider provider;
  @Inject transient AccessSettings settings;

  /** Takes GET. */
  public PersonasServlet() {
    super("GET");
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!settings.drill()) {
      throw Problem.notFound().asException();
    }
    byte[] body = provider.personas().getBytes(StandardCharsets.UTF_8);
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
