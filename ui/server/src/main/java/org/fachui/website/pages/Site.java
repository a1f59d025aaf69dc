package org.fachui.website.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which file answers which address. */
final class Site {
  /** Addresses that belong to services and to the runtime; a page never stands there. */
  static final List<String> RESERVED =
      List.of(
          "/auction",
          "/payout",
          "/registry",
          "/health",
          "/openapi",
          "/metrics",
          "/signin",
          "/session",
          "/signout",
          "/personas");

  private static final String INDEX = "/index.html";

  private final Map<String, Asset> files;

  /** Over the files of a build, by path from its root. */
  Site(Map<String, Asset> files) {
    this.files = Map.copyOf(files);
  }

  /** Whether there is a build at all. */
  boolean isBuilt() {
    return files.containsKey(INDEX);
  }

  /**
   * The file for this address, or nothing. An address without a file is a page's when the caller
   * wants HTML, the last part has no ending and no service owns it.
   *
   * @param accept the {@code Accept} header, empty when there is none
   */
  Optional<Asset> find(String path, String accept) {
    Asset file = files.get(path);
    if (file != null) {
      return Optional.of(file);
    }
    boolean page =
        path.indexOf('.', path.lastIndexOf('/')) < 0
            && (accept.contains("text/html") || accept.isEmpty() || accept.contains("*/*"))
            && RESERVED.stream().noneMatch(own -> belongsTo(path, own));
    return page ? Optional.ofNullable(files.get(INDEX)) : Optional.empty();
  }

  private static boolean belongsTo(String path, String own) {
    return path.equals(own) || path.startsWith(own + "/");
  }
}
