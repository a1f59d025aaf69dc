package org.fachui.website.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.fachui.platform.problems.Problem;
import org.fachui.website.OneMethodServlet;

/** {@code GET /sitemap.xml}: addresses of the lots, paged when there are more than 50 000. */
@WebServlet(name = "sitemap", urlPatterns = "/sitemap.xml")
public final class SitemapServlet extends OneMethodServlet {
  private static final long serialVersionUID = 1L;
  private static final String PAGE = "[1-9][0-9]{0,4}";

  @Inject transient Sitemap sitemap;

  /** Takes GET. */
  public SitemapServlet() {
    super("GET");
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<String> page = parameter(request, "page");
    if (page.isPresent() && !page.get().matches(PAGE)) {
      throw Problem.invalidField("page", "A page is a number from 1.")
          .accepted("min", 1)
          .asException();
    }
    String whole =
        sitemap
            .whole()
            .orElseThrow(
                () ->
                    Problem.unavailable(
                            "AUCTION_AWAY", "The auction service does not answer just now.")
                        .asException());
    String text =
        page.isPresent()
            ? sitemap
                .page(Integer.parseInt(page.get()))
                .orElseThrow(() -> Problem.notFound().asException())
            : whole;
    byte[] body = text.getBytes(UTF_8);
    response.setHeader("Cache-Control", "public, max-age=300");
    response.setContentType("application/xml; charset=utf-8");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
