package org.fachui.auction.bidding.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One script of {@code src/main/resources/lua} with the prelude before it.
 *
 * @param name file name without its ending
 * @param text as Redis gets it
 * @param sha1 as EVALSHA names it
 */
public record LuaScript(String name, String text, String sha1) {

  /** Reads a script from the class path. */
  public static LuaScript load(String name) {
    return of(name, read("prelude") + read(name));
  }

  /** A script from its whole text. */
  public static LuaScript of(String name, String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-1").digest(text.getBytes(UTF_8));
      return new LuaScript(name, text, HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private static String read(String name) {
    try (InputStream file = LuaScript.class.getResourceAsStream("/lua/" + name + ".lua")) {
      if (file == null) {
        throw new IllegalStateException("no script " + name);
      }
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
