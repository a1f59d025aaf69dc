package org.fachui.simulators.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * An answer that is ready to be sent.
 *
 * @param headers besides the content's type
 */
public record Reply(int status, String type, Map<String, String> headers, Content content) {
  private static final String PROBLEM = "application/problem+json";

  /** Writes a body. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Copies the headers. */
  public Reply {
    headers = Map.copyOf(headers);
  }

  /** A document of JSON. */
  public static Reply json(int status, JsonNode body) {
    return bytes(status, "application/json", utf8(body.toString()));
  }

  /** A document of XML. */
  public static Reply xml(byte[] body) {
    return bytes(200, "application/xml", body);
  }

  /** A page. */
  public static Reply html(int status, String page) {
    return bytes(status, "text/html; charset=utf-8", utf8(page));
  }

  /** One line of JSON for each thing. */
  public static Reply lines(Content content) {
    return new Reply(200, "application/x-ndjson", Map.of(), content);
  }

  /**
   * A refusal.
   *
   * @param detail a sentence without data of people
   */
  public static Reply problem(Reason reason, String detail) {
    return problem(reason, reason.json(detail));
  }

  /** A refusal whose document says more than every problem does. */
  public static Reply problem(Reason reason, JsonNode document) {
    return bytes(reason.status(), PROBLEM, utf8(document.toString()));
  }

  /** The same with one header more. */
  public Reply with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Reply(status, type, more, content);
  }

  private static Reply bytes(int status, String type, byte[] body) {
    return new Reply(status, type, Map.of(), out -> out.write(body));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
