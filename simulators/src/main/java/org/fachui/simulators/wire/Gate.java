package org.fachui.simulators.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.concurrent.Semaphore;
import org.fachui.simulators.faults.Fault;
import org.fachui.simulators.wire.Troubles.Trouble;

/**
 * Reads a request within bounds, checks its signature, has it answered, and misbehaves. What stands
 * below the contract's first part of the path is signed and may go wrong; the rest is the
 * simulation's own and never does.
 */
public final class Gate implements HttpHandler {
  private static final int FILE_BYTES_MAX = 8 * 1024 * 1024;
  private static final int BODY_BYTES_MAX = 64 * 1024;
  private static final int REQUESTS_MAX = 128;
  private static final int FILES_MAX = 12;
  private static final int HANG_MS = 30_000;

  private final SharedKey key;
  private final Desk contract;
  private final Desk simulation;
  private final Troubles troubles;
  private final Semaphore requests = new Semaphore(REQUESTS_MAX);
  private final Semaphore files = new Semaphore(FILES_MAX);

  /**
   * Nothing is served before the handler stands in a server.
   *
   * @param contract answers what the troubles are about
   * @param simulation answers the rest
   */
  public Gate(SharedKey key, Desk contract, Desk simulation, Troubles troubles) {
    this.key = key;
    this.contract = contract;
    this.simulation = simulation;
    this.troubles = troubles;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    boolean file = exchange.getRequestMethod().equals("PUT");
    Semaphore room = file ? files : requests;
    try (exchange) {
      if (!room.tryAcquire()) {
        send(
            exchange,
            Reply.problem(GateReason.BUSY, "try again in a second").with("Retry-After", "1"));
        return;
      }
      try {
        serve(exchange, file ? FILE_BYTES_MAX : BODY_BYTES_MAX);
      } finally {
        room.release();
      }
    }
  }

  private void serve(HttpExchange exchange, int bytesMax) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(bytesMax + 1);
    if (body.length > bytesMax) {
      send(
          exchange,
          Reply.problem(GateReason.TOO_LARGE, "at most " + bytesMax + " bytes")
              .with("Connection", "close"));
      return;
    }
    Call call =
        new Call(
            exchange.getRequestMethod(),
            exchange.getRequestURI(),
            exchange.getRequestHeaders(),
            body);
    if (troubles.areAbout(call) && !isSigned(call)) {
      send(exchange, Reply.problem(GateReason.BAD_SIGNATURE, "sign METHOD LF PATH LF BODY"));
      return;
    }
    serve(exchange, call, troubles.of(call));
  }

  private void serve(HttpExchange exchange, Call call, Trouble trouble) throws IOException {
    if (trouble.has(Fault.ERROR_BEFORE)) {
      send(exchange, Reply.problem(GateReason.INTERNAL, "try again"));
      return;
    }
    Reply reply = answer(call, trouble);
    if (trouble.has(Fault.SLOW_ANSWER)) {
      pause(troubles.slowMs(trouble));
    }
    if (trouble.has(Fault.HANG)) {
      pause(HANG_MS);
      return;
    }
    if (trouble.has(Fault.LOST_ANSWER)) {
      return;
    }
    send(
        exchange,
        trouble.has(Fault.ERROR_AFTER) ? Reply.problem(GateReason.INTERNAL, "try again") : reply);
  }

  private boolean isSigned(Call call) {
    byte[] head = (call.method() + "\n" + call.target() + "\n").getBytes(StandardCharsets.UTF_8);
    return key.isSignature(call.header("Fachui-Signature").orElse(""), head, call.body());
  }

  private Reply answer(Call call, Trouble trouble) {
    try {
      return troubles.areAbout(call)
          ? contract.answer(call, trouble)
          : simulation.answer(call, trouble);
    } catch (IllegalArgumentException | DateTimeException e) {
      return Reply.problem(GateReason.BAD_REQUEST, "a value cannot be");
    } catch (RuntimeException e) {
      System.err.println(call.method() + " failed: " + e);
      return Reply.problem(GateReason.INTERNAL, "the simulator has failed");
    }
  }

  private static void pause(int ms) throws IOException {
    try {
      Thread.sleep(ms);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("Content-Type", reply.type());
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange
        .getResponseHeaders()
        .set(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'");
    exchange.sendResponseHeaders(reply.status(), 0);
    try (OutputStream out = exchange.getResponseBody()) {
      reply.content().writeTo(out);
    }
  }
}
