package org.fachui.platform.requests;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * Headers that every answer of a service has: browsers take its type as it is, show it in no frame
 * and run nothing from it. Pages have wider ones of their own. The WADL that the runtime publishes
 * for itself is not there.
 */
@WebFilter(filterName = "headers", urlPatterns = "/*", asyncSupported = true)
public final class SafeHeaders extends HttpFilter {
  /** By name. */
  public static final Map<String, String> ALL =
      Map.of(
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "same-origin",
          "Content-Security-Policy",
          "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox");

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    ALL.forEach(response::setHeader);
    if (request.getRequestURI().endsWith("/application.wadl")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      chain.doFilter(request, response);
    }
  }
}
