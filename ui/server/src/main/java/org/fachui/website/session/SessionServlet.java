package org.fachui.website.session;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fachui.platform.access.AccessSettings;
import org.fachui.platform.access.CurrentUser;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.SessionReader;
import org.fachui.platform.access.SessionSecret;
import org.fachui.platform.access.StoredSession;
import org.fachui.platform.problems.Problem;
import org.fachui.website.OneMethodServlet;

/** {@code GET /session}: who is signed in, for everybody. */
@WebServlet(name = "session", urlPatterns = "/session")
public final class SessionServlet extends OneMethodServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient CurrentUsers users;
  @Inject transient SessionReader reader;
  @Inject transient SessionCookie cookie;
  @Inject transient AccessSettings settings;

  @Inject
  @ConfigProperty(name = "fachui.bank.url")
  transient Optional<String> bank;

  @Inject
  @ConfigProperty(name = "fachui.bureaus.url")
  transient Optional<String> bureaus;

  /** Takes GET. */
  public SessionServlet() {
    super("GET");
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    JsonObjectBuilder json = Json.createObjectBuilder();
    Optional<CurrentUser> user = users.find();
    json.add("signedIn", user.isPresent());
    json.add("drill", settings.drill());
    if (settings.drill()) {
      // The pages of the simulators, on which a person of the drill pays.
      bank.ifPresent(url -> json.add("bankPage", url + "/sim/pay"));
      bureaus.ifPresent(url -> json.add("taxPage", url + "/sim/tax"));
    }
    user.ifPresent(person -> describe(person, json));
    if (user.isPresent() && request.getHeader("Authorization") == null) {
      cookie.read(request).ifPresent(secret -> describe(secret, json));
    }
    send(json.build(), response);
  }

  private static void describe(CurrentUser user, JsonObjectBuilder json) {
    json.add("subject", user.subject());
    json.add("name", user.name());
    json.add("nameEn", user.nameEn());
    json.add("roles", Json.createArrayBuilder(user.roles().stream().sorted().toList()));
    if (user.court() != null) {
      json.add("court", user.court());
    }
  }

  private void describe(SessionSecret secret, JsonObjectBuilder json) {
    try {
      Optional<StoredSession> session = reader.find(secret);
      if (session.isPresent()) {
        json.add("csrfToken", secret.csrfToken());
        json.add("expiresAt", session.get().expiresAt().truncatedTo(ChronoUnit.MILLIS).toString());
      }
    } catch (SQLException fault) {
      throw Problem.unavailable("SESSIONS_UNAVAILABLE", "Sessions cannot be read just now.")
          .asException();
    }
  }

  private static void send(JsonObject json, HttpServletResponse response) throws IOException {
    byte[] body = json.toString().getBytes(StandardCharsets.UTF_8);
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
