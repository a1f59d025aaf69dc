package org.fachui.website.pages;

import java.util.Locale;
import java.util.Map;

/** Media types by the end of a file's name. */
final class MediaTypes {
  /**
   * @param name as sent
   * @param text whether it is worth compressing
   */
  record MediaType(String name, boolean text) {}

  private static final MediaType UNKNOWN = new MediaType("application/octet-stream", false);

  private static final Map<String, MediaType> BY_ENDING =
      Map.ofEntries(
          Map.entry("html", new MediaType("text/html; charset=utf-8", true)),
          Map.entry("js", new MediaType("text/javascript; charset=utf-8", true)),
          Map.entry("mjs", new MediaType("text/javascript; charset=utf-8", true)),
          Map.entry("css", new MediaType("text/css; charset=utf-8", true)),
          Map.entry("json", new MediaType("application/json", true)),
          Map.entry("map", new MediaType("application/json", true)),
          Map.entry("webmanifest", new MediaType("application/manifest+json", true)),
          Map.entry("svg", new MediaType("image/svg+xml", true)),
          Map.entry("txt", new MediaType("text/plain; charset=utf-8", true)),
          Map.entry("wasm", new MediaType("application/wasm", true)),
          Map.entry("png", new MediaType("image/png", false)),
          Map.entry("jpg", new MediaType("image/jpeg", false)),
          Map.entry("webp", new MediaType("image/webp", false)),
          Map.entry("ico", new MediaType("image/x-icon", false)),
          Map.entry("woff2", new MediaType("font/woff2", false)));

  private MediaTypes() {}

  static MediaType of(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return BY_ENDING.getOrDefault(ending, UNKNOWN);
  }
}
