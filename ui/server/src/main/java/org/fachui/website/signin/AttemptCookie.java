package org.fachui.website.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.fachui.platform.access.AccessSettings;

/** Keeps an attempt in the browser that began it, for ten minutes. */
@ApplicationScoped
public class AttemptCookie {
  private static final String NAME = "fachui_signin";
  private static final int SECONDS = 600;

  @Inject AccessSettings settings;

  Optional<Attempt> read(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> NAME.equals(cookie.getName()))
            .findFirst()
            .flatMap(cookie -> Attempt.parse(cookie.getValue()));
  }

  void give(Attempt attempt, HttpServletResponse response) {
    add(attempt.cookie(), SECONDS, response);
  }

  void takeAway(HttpServletResponse response) {
    add("", 0, response);
  }

  private void add(String value, int seconds, HttpServletResponse response) {
    Cookie cookie = new Cookie(NAME, value);
    cookie.setPath("/signin");
    cookie.setMaxAge(seconds);
    cookie.setHttpOnly(true);
    cookie.setSecure(settings.secure());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }
}
