package org.fachui.platform.events;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;

/**
 * A fact in the envelope of CloudEvents 1.0.
 *
 * @param id the same for the same fact, however often it is sent
 * @param source which service says so, such as {@code /auction}
 * @param type reverse domain name of the kind of fact
 * @param subject what it is about
 * @param extensions further attributes: lower-case letters and digits → text
 * @param dataJson the fact itself, one JSON value
 */
public record CloudEvent(
    String id,
    String source,
    String type,
    String subject,
    Instant time,
    Map<String, String> extensions,
    String dataJson) {
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /** Checks the names of the extensions. */
  public CloudEvent {
    extensions = Map.copyOf(extensions);
    extensions
        .keySet()
        .forEach(
            name -> {
              if (!name.matches("[a-z0-9]{1,20}")) {
                throw new IllegalArgumentException("not an attribute name: " + name);
              }
            });
  }

  /** Structured mode, {@code application/cloudevents+json}. */
  public String toJson() {
    var out = new StringBuilder(256 + dataJson.length());
    out.append("{\"specversion\":\"1.0\"");
    attribute(out, "id", id);
    attribute(out, "source", source);
    attribute(out, "type", type);
    attribute(out, "subject", subject);
    attribute(out, "time", MILLIS.format(time));
    new TreeMap<>(extensions).forEach((name, value) -> attribute(out, name, value));
    attribute(out, "datacontenttype", "application/json");
    return out.append(",\"data\":").append(dataJson).append('}').toString();
  }

  private static void attribute(StringBuilder out, String name, String value) {
    out.append(",\"").append(name).append("\":\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
