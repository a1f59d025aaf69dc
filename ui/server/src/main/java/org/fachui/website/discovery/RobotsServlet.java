package org.fachui.website.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fachui.platform.access.AccessSettings;
import org.fachui.website.OneMethodServlet;

/** {@code GET /robots.txt} (RFC 9309): what programs may read; a drill installation, nothing. */
@WebServlet(name = "robots", urlPatterns = "/robots.txt")
public final class RobotsServlet extends OneMethodServlet {
  private static final long serialVersionUID = 1L;

  /** The longest match counts, so that open data may be read below a path that may not. */
  private static final List<String> RULES =
      List.of(
          "Allow: /auction/api/open/",
          "Allow: /auction/api/lots/*/pictures/",
          "Disallow: /auction/api/",
          "Disallow: /payout/",
          "Disallow: /registry/",
          "Disallow: /signin",
          "Disallow: /sign-in",
          "Disallow: /session",
          "Disallow: /my",
          "Disallow: /court",
          "Disallow: /funds",
          "Disallow: /transfers",
          "Disallow: /claim",
          "Disallow: /lots/*/room",
          "Disallow: /lots/*/enrol");

  @Inject transient AccessSettings settings;

  /** Takes GET. */
  public RobotsServlet() {
    super("GET");
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body = text(settings.publicUrl(), settings.drill()).getBytes(UTF_8);
    response.setHeader("Cache-Control", "public, max-age=3600");
    response.setContentType("text/plain; charset=utf-8");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  static String text(String site, boolean drill) {
    Stream<String> rules = drill ? Stream.of("Disallow: /") : RULES.stream();
    String map = "Sitemap: " + site + "/sitemap.xml";
    return Stream.concat(Stream.concat(Stream.of("User-agent: *"), rules), Stream.of("", map, ""))
        .collect(Collectors.joining("\n"));
  }
}
