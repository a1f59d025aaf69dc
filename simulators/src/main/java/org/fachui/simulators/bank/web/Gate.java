package org.fachui.simulators.bank.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.concurrent.Semaphore;
import org.fachui.simulators.bank.application.SharedKey;
import org.fachui.simulators.bank.web.Troubles.Trouble;
import org.fachui.simulators.faults.Fault;

/** Reads a request within bounds, checks its signature, has it answered, and misbehaves. */
public final class Gate implements HttpHandler {
  private static final int FILE_BYTES_MAX = 8 * 1024 * 1024;
  private static final int BODY_BYTES_MAX = 64 * 1024;
  private static final int REQUESTS_MAX = 128;
  private static final int FILES_MAX = 12;

  private final SharedKey key;
  private final BankApi bank;
  private final SimApi sim;
  private final Troubles troubles;
  private final Semaphore requests = new Semaphore(REQUESTS_MAX);
  private final Semaphore files = new Semaphore(FILES_MAX);

  /** Nothing is served before the handler stands in a server. */
  public Gate(SharedKey key, BankApi bank, SimApi sim, org.fachui.simulators.faults.Faults faults) {
    this.key = key;
    this.bank = bank;
    this.sim = sim;
    this.troubles = new Troubles(faults);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    boolean file = exchange.getRequestMethod().equals("PUT");
    Semaphore room = file ? files : requests;
    try (exchange) {
      if (!room.tryAcquire()) {
        exchange.getResponseHeaders().set("Retry-After", "1");
        send(exchange, Reply.problem(Problem.BUSY, "try again in a second"));
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
      exchange.getResponseHeaders().set("Connection", "close");
      send(exchange, Reply.problem(Problem.TOO_LARGE, "at most " + bytesMax + " bytes"));
      return;
    }
    Call call =
        new Call(
            exchange.getRequestMethod(),
            exchange.getRequestURI(),
            exchange.getRequestHeaders(),
            body);
    if (call.isBelow("banks") && !isSigned(call)) {
      send(exchange, Reply.problem(Problem.BAD_SIGNATURE, "sign METHOD LF PATH LF BODY"));
      return;
    }
    Trouble trouble = troubles.of(call);
    if (trouble.has(Fault.ERROR_BEFORE)) {
      send(exchange, Reply.problem(Problem.INTERNAL, "try again"));
      return;
    }
    Reply reply = answer(call, trouble);
    if (trouble.has(Fault.SLOW_ANSWER)) {
      pause(troubles.slowMs(trouble));
    }
    if (trouble.has(Fault.LOST_ANSWER)) {
      return;
    }
    send(
        exchange,
        trouble.has(Fault.ERROR_AFTER) ? Reply.problem(Problem.INTERNAL, "try again") : reply);
  }

  private boolean isSigned(Call call) {
    byte[] head = (call.method() + "\n" + call.target() + "\n").getBytes(StandardCharsets.UTF_8);
    return key.isSignature(call.header("Fachui-Signature").orElse(""), head, call.body());
  }

  private Reply answer(Call call, Trouble trouble) {
    try {
      return call.isBelow("banks") ? bank.answer(call, trouble) : sim.answer(call);
    } catch (IllegalArgumentException | DateTimeException e) {
      return Reply.problem(Problem.BAD_REQUEST, "a value cannot be");
    } catch (RuntimeException e) {
      System.err.println(call.method() + " failed: " + e);
      return Reply.problem(Problem.INTERNAL, "the bank has failed");
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
