package org.fachui.website.pages;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemResponses;
import org.fachui.website.discovery.LotPages;
import org.jspecify.annotations.Nullable;

/** Sends the built pages, in place of the container's own servlet for files. */
@WebServlet(name = "pages", urlPatterns = "/", loadOnStartup = 1)
public final class PageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                  + " font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self';"
                  + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");

  @Inject transient LotPages lots;

  private transient Site site = new Site(Map.of());

  @Override
  public void init() {
    Map<String, Asset> files = new HashMap<>();
    collect(getServletContext(), "/", files);
    site = new Site(files);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean head = request.getMethod().equals("HEAD");
    if (!head && !request.getMethod().equals("GET")) {
      response.setHeader("Allow", "GET, HEAD");
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
    Optional<Asset> file = site.find(request.getServletPath(), accept);
    if (file.isPresent()) {
      send(headed(request.getServletPath(), file.get()), request, response, head);
    } else if (site.isBuilt()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      ProblemResponses.send(
          Problem.notFound().detail("The pages are not part of this build.").build(), response);
    }
  }

  /** The page of a lot has a head of its own, when the lot is known; any other file is itself. */
  private Asset headed(String path, Asset file) {
    return lots.page(path, file::text).map(page -> Asset.of("/index.html", page)).orElse(file);
  }

  private static void send(
      Asset file, HttpServletRequest request, HttpServletResponse response, boolean head)
      throws IOException {
    HEADERS.forEach(response::setHeader);
    response.setHeader("Cache-Control", file.cacheControl());
    response.setHeader("ETag", file.etag());
    if (file.varies()) {
      response.setHeader("Vary", "Accept-Encoding");
    }
    String known = request.getHeader("If-None-Match");
    if (known != null && known.contains(file.etag())) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    boolean gzip = file.varies() && takesGzip(request.getHeader("Accept-Encoding"));
    if (gzip) {
      response.setHeader("Content-Encoding", "gzip");
    }
    byte[] bytes = file.bytes(gzip);
    response.setContentType(file.type());
    response.setContentLength(bytes.length);
    if (!head) {
      response.getOutputStream().write(bytes);
    }
  }

  private static boolean takesGzip(@Nullable String accepted) {
    return accepted != null
        && accepted.contains("gzip")
        && !accepted.replace(" ", "").matches(".*gzip;q=0(\\.0*)?(,.*|$)");
  }

  private static void collect(ServletContext context, String folder, Map<String, Asset> files) {
    Set<String> paths = context.getResourcePaths(folder);
    if (paths == null) {
      return;
    }
    for (String path : paths) {
      if (path.startsWith("/WEB-INF/") || path.startsWith("/META-INF/")) {
        continue;
      }
      if (path.endsWith("/")) {
        collect(context, path, files);
      } else {
        files.put(path, Asset.of(path, content(context, path)));
      }
    }
    Asset index = files.get("/index.html");
    if (folder.equals("/") && index != null) {
      files.put("/", index);
    }
  }

  private static byte[] content(ServletContext context, String path) {
    try (InputStream in = context.getResourceAsStream(path)) {
      return in == null ? new byte[0] : in.readAllBytes();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
