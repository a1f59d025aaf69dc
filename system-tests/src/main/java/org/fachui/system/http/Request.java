package org.fachui.system.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One request, ready to be written as often as its sender decides.
 *
 * @param method upper case
 * @param target path and query, percent-encoded
 * @param headers whole lines without line ends, such as {@code Accept: text/event-stream}
 * @param body empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // written to the wire, never compared
public record Request(String method, String target, List<String> headers, byte[] body) {

  public Request {
    headers = List.copyOf(headers);
  }

  public static Request get(String target) {
    return new Request("GET", target, List.of(), new byte[0]);
  }

  public static Request of(String method, String target) {
    return new Request(method, target, List.of(), new byte[0]);
  }

  public Request with(String name, String value) {
    List<String> more = new ArrayList<>(headers);
    more.add(name + ": " + value);
    return new Request(method, target, more, body);
  }

  public Request bearing(String token) {
    return with("Authorization", "Bearer " + token);
  }

  /** Adds a body with its media type. */
  public Request carrying(String mediaType, byte[] content) {
    return new Request(method, target, with("Content-Type", mediaType).headers, content);
  }

  public Request json(String content) {
    return carrying("application/json", content.getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes on the wire for a host such as {@code 127.0.0.1:8080}. */
  public byte[] encoded(String host) {
    StringBuilder head = new StringBuilder(256);
    head.append(method).append(' ').append(target).append(" HTTP/1.1\r\nHost: ").append(host);
    headers.forEach(line -> head.append("\r\n").append(line));
    if (body.length > 0 || method.equals("POST") || method.equals("PUT")) {
      head.append("\r\nContent-Length: ").append(body.length);
    }
    byte[] start = head.append("\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[start.length + body.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(body, 0, all, start.length, body.length);
    return all;
  }
}
