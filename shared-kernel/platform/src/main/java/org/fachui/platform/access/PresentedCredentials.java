package org.fachui.platform.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request brings along to say who sends it.
 *
 * @param method the HTTP method
 * @param authorization every {@code Authorization} header
 * @param sessionCookies the value of every {@code fachui_session} cookie
 * @param origin the {@code Origin} header
 * @param csrfToken the {@code X-CSRF-Token} header
 */
public record PresentedCredentials(
    String method,
    List<String> authorization,
    List<String> sessionCookies,
    @Nullable String origin,
    @Nullable String csrfToken) {

  /** The name of the session cookie. */
  public static final String COOKIE = "fachui_session";

  /** The header that carries the CSRF token. */
  public static final String CSRF_HEADER = "X-CSRF-Token";

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  /** Copies the lists. */
  public PresentedCredentials {
    authorization = List.copyOf(authorization);
    sessionCookies = List.copyOf(sessionCookies);
  }

  /** Those of this request. */
  public static PresentedCredentials of(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return new PresentedCredentials(
        request.getMethod(),
        Collections.list(request.getHeaders("Authorization")),
        cookies == null
            ? List.of()
            : Arrays.stream(cookies)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .toList(),
        request.getHeader("Origin"),
        request.getHeader(CSRF_HEADER));
  }

  /** Whether the method changes nothing (RFC 9110, 9.2.1). */
  public boolean isSafe() {
    return SAFE.contains(method);
  }

  /** Never shows a secret. */
  @Override
  public String toString() {
    return "PresentedCredentials[" + method + "]";
  }
}
