package org.fachui.simulators.bank.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** An answer that is ready to be sent. */
record Reply(int status, String type, Content content) {

  /** Writes a body. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  static Reply json(int status, JsonNode body) {
    return bytes(status, "application/json", utf8(body.toString()));
  }

  static Reply xml(byte[] body) {
    return bytes(200, "application/xml", body);
  }

  static Reply html(int status, String page) {
    return bytes(status, "text/html; charset=utf-8", utf8(page));
  }

  static Reply problem(Problem problem, String detail) {
    return bytes(
        problem.status(), "application/problem+json", utf8(problem.json(detail).toString()));
  }

  private static Reply bytes(int status, String type, byte[] body) {
    return new Reply(status, type, out -> out.write(body));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
