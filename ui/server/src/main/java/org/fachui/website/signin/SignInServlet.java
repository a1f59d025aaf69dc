package org.fachui.website.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fachui.platform.access.AccessSettings;
import org.fachui.platform.problems.Problem;
import org.fachui.website.OneMethodServlet;

/** {@code GET /signin}: sends the browser to the provider. */
@WebServlet(name = "signin", urlPatterns = "/signin")
public final class SignInServlet extends OneMethodServlet {
  private static final long serialVersionUID = 1L;
  private static final Pattern PERSONA = Pattern.compile("[a-z0-9-]{1,40}");

  private final transient SecureRandom random = new SecureRandom();

  @Inject transient Provider provider;
  @Inject transient AttemptCookie cookie;
  @Inject transient AccessSettings settings;

  /** Takes GET. */
  public SignInServlet() {
    super("GET");
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (isOtherNameOfThisMachine(request)) {
      String query = request.getQueryString();
      String address = settings.publicUrl() + "/signin" + (query == null ? "" : "?" + query);
      redirect(response, address);
      return;
    }
    ReturnPath back = parameter(request, "return").map(ReturnPath::parse).orElse(ReturnPath.HOME);
    Attempt attempt = Attempt.begin(back, random);
    String address = provider.address(attempt, persona(request));
    cookie.give(attempt, response);
    redirect(response, address);
  }

  private Optional<String> persona(HttpServletRequest request) {
    Optional<String> persona = parameter(request, "persona");
    if (persona.isPresent() && !settings.drill()) {
      throw Problem.invalidField("persona", "This is not a drill.").asException();
    }
    if (persona.isPresent() && !PERSONA.matcher(persona.get()).matches()) {
      throw Problem.invalidField("persona", "There is no such person.").asException();
    }
    return persona;
  }

  /** Cookies of localhost are not sent to 127.0.0.1, where the provider sends the browser back. */
  private boolean isOtherNameOfThisMachine(HttpServletRequest request) {
    return settings.drill()
        && request.getServerName().equals("localhost")
        && settings.publicUrl().startsWith("http://127.0.0.1:");
  }

  private static void redirect(HttpServletResponse response, String address) {
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader("Location", address);
  }
}
