package org.fachui.website.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.fachui.platform.access.AccessSettings;
import org.fachui.platform.access.PresentedCredentials;
import org.fachui.platform.access.SessionSecret;

/** Puts a session's secret into the browser and takes it away: HttpOnly, SameSite=Lax. */
@ApplicationScoped
public class SessionCookie {
  @Inject AccessSettings settings;
  @Inject Sessions sessions;

  /** The secret that the browser sent, if it can be one. */
  public Optional<SessionSecret> read(HttpServletRequest request) {
    return PresentedCredentials.of(request).sessionCookies().stream()
        .findFirst()
        .flatMap(SessionSecret::parse);
  }

  /** Gives the browser this secret. */
  public void give(SessionSecret secret, HttpServletResponse response) {
    add(secret.value(), (int) sessions.longest().toSeconds(), response);
  }

  /** Takes the secret away. */
  public void takeAway(HttpServletResponse response) {
    add("", 0, response);
  }

  private void add(String value, int seconds, HttpServletResponse response) {
    Cookie cookie = new Cookie(PresentedCredentials.COOKIE, value);
    cookie.setPath("/");
    cookie.setMaxAge(seconds);
    cookie.setHttpOnly(true);
    cookie.setSecure(settings.secure());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }
}
