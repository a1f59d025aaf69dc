package org.fachui.system.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What came back.
 *
 * @param headers whole lines as received, without the status line
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record Answer(int status, List<String> headers, byte[] body) {

  public Answer {
    headers = List.copyOf(headers);
  }

  /** The first header of this name, names compared without regard to case. */
  public Optional<String> header(String name) {
    return all(name).stream().findFirst();
  }

  /** Every header of this name, in order. */
  public List<String> all(String name) {
    int length = name.length();
    return headers.stream()
        .filter(line -> line.length() > length && line.charAt(length) == ':')
        .filter(line -> line.regionMatches(true, 0, name, 0, length))
        .map(line -> line.substring(length + 1).strip())
        .toList();
  }

  /** The media type without parameters, in lower case; empty when none was named. */
  public String mediaType() {
    String whole = header("Content-Type").orElse("");
    int end = whole.indexOf(';');
    return (end < 0 ? whole : whole.substring(0, end)).strip().toLowerCase(java.util.Locale.ROOT);
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
