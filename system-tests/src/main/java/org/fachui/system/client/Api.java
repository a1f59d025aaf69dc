package org.fachui.system.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Arrays;
import org.fachui.system.http.Answer;
import org.fachui.system.http.Json;
import org.fachui.system.http.Request;
import org.fachui.system.http.Site;

/**
 * People who ask a server for JSON, one request at a time. While it is away a question is asked
 * again, and a request that never left too; a request that may have arrived is not repeated.
 */
public final class Api {
  private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(5);
  private static final Duration BACK_WITHIN = Duration.ofMinutes(3);
  private static final Duration LATER = Duration.ofMillis(500);
  private static final int AWAY = 503;

  private final Site site;
  private final Tokens tokens;

  /** At this server, with the tokens of the drill's people. */
  public Api(Site site, Tokens tokens) {
    this.site = site;
    this.tokens = tokens;
  }

  /** What a person reads; it must be there. */
  public JsonNode get(String who, String path) throws IOException {
    return Json.parse(require(ask(who, Request.get(path)), path, 200).text());
  }

  /** What a person posts, answered with one of these states. */
  public JsonNode post(String who, String path, ObjectNode body, int... good) throws IOException {
    return Json.parse(require(ask(who, posting(path, body)), path, good).text());
  }

  /** A request with a body. */
  public static Request posting(String path, ObjectNode body) {
    return Request.of("POST", path).json(Json.text(body));
  }

  /**
   * Any answer to a person's request.
   *
   * @param who a persona; empty for somebody who has not signed in
   */
  public Answer ask(String who, Request request) throws IOException {
    long deadline = System.nanoTime() + BACK_WITHIN.toNanos();
    boolean repeatable = request.method().equals("GET");
    while (true) {
      boolean over = System.nanoTime() > deadline;
      try {
        Request asked = who.isEmpty() ? request : request.bearing(tokens.of(who));
        Answer answer = site.ask(asked, ANSWERED_WITHIN);
        boolean away = answer.status() == AWAY || (repeatable && answer.status() >= 500);
        if (!away || over) {
          return answer;
        }
      } catch (IOException e) {
        if (over || !(repeatable || e instanceof ConnectException)) {
          throw e;
        }
      }
      Pause.REAL.of(LATER);
    }
  }

  /**
   * The answer, when it has one of these states.
   *
   * @throws IOException with the answer otherwise
   */
  public static Answer require(Answer answer, String what, int... good) throws IOException {
    if (Arrays.stream(good).noneMatch(status -> status == answer.status())) {
      throw new IOException(what + " was answered " + answer.status() + " " + answer.text());
    }
    return answer;
  }
}
