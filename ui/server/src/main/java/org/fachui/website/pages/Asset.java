package org.fachui.website.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** One file as it is sent. */
final class Asset {
  private static final int ETAG_BYTES = 12;

  private final String type;
  private final String cacheControl;
  private final byte[] plain;
  private final byte @Nullable [] gzip;
  private final String etag;

  private Asset(String type, String cacheControl, byte[] plain, byte @Nullable [] gzip) {
    this.type = type;
    this.cacheControl = cacheControl;
    this.plain = plain;
    this.gzip = gzip;
    this.etag = etagOf(plain);
  }

  /**
   * The file at this path of the build. Names under {@code /assets/} carry a hash of their content
   * and never change; everything else is asked for anew.
   */
  static Asset of(String path, byte[] content) {
    MediaTypes.MediaType type = MediaTypes.of(path);
    String cacheControl =
        path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
    return new Asset(
        type.name(), cacheControl, content, type.text() ? smallerOrNothing(content) : null);
  }

  /** A page that was made of one, at its path of the build. */
  static Asset of(String path, String content) {
    return of(path, content.getBytes(UTF_8));
  }

  /** As text. */
  String text() {
    return new String(plain, UTF_8);
  }

  String type() {
    return type;
  }

  String cacheControl() {
    return cacheControl;
  }

  String etag() {
    return etag;
  }

  /** Whether there is a gzipped form, so that answers differ by {@code Accept-Encoding}. */
  boolean varies() {
    return gzip != null;
  }

  /** The bytes to send to who takes gzip or does not. */
  byte[] bytes(boolean gzipped) {
    return gzipped && gzip != null ? gzip : plain;
  }

  private static byte @Nullable [] smallerOrNothing(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(content);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return out.size() < content.length ? out.toByteArray() : null;
  }

  private static String etagOf(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return "\"" + HexFormat.of().formatHex(Arrays.copyOf(digest, ETAG_BYTES)) + "\"";
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException(fault);
    }
  }
}
