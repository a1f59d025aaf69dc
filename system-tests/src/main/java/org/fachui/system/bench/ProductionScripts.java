package org.fachui.system.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The Lua scripts as they lie in the built WAR ({@code WEB-INF/classes/lua}): each is sent to Redis
 * with the prelude before it.
 */
record ProductionScripts(String placeBid, String openLot, String addPaddles) {

  static ProductionScripts of(Path war) throws IOException {
    try (ZipFile zip = new ZipFile(war.toFile())) {
      String prelude = text(zip, "prelude");
      return new ProductionScripts(
          prelude + text(zip, "place_bid"),
          prelude + text(zip, "open_lot"),
          prelude + text(zip, "add_paddles"));
    }
  }

  private static String text(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry("WEB-INF/classes/lua/" + name + ".lua");
    if (entry == null) {
      throw new IOException("the WAR has no script " + name);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
