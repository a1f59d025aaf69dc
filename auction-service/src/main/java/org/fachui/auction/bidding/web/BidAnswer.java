package org.fachui.auction.bidding.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import java.util.TreeMap;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemJson;

/**
 * An answer about a bid before it meets a server: the container's and the door's are the same.
 *
 * @param body UTF-8
 * @param headers further ones
 */
public record BidAnswer(int status, String mediaType, String body, Map<String, String> headers) {
  /** Copies the headers. */
  public BidAnswer {
    headers = Map.copyOf(headers);
  }

  /** JSON that is never cached. */
  static BidAnswer json(int status, String json) {
    return new BidAnswer(status, MediaType.APPLICATION_JSON, json, Map.of());
  }

  /** A problem (RFC 9457). */
  public static BidAnswer problem(Problem problem) {
    Map<String, String> headers = new TreeMap<>();
    Integer after = problem.retryAfterSeconds();
    if (after != null) {
      headers.put("Retry-After", after.toString());
    }
    if (problem.status() == 401) {
      headers.put("WWW-Authenticate", "Bearer");
    }
    return new BidAnswer(
        problem.status(), Problem.MEDIA_TYPE, ProblemJson.of(problem).toString(), headers);
  }

  /** The same with one more header. */
  BidAnswer with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new BidAnswer(status, mediaType, body, more);
  }

  /** For JAX-RS. */
  public Response response() {
    byte[] bytes = body.getBytes(UTF_8);
    Response.ResponseBuilder response =
        Response.status(status)
            .type(mediaType)
            .header("Cache-Control", "no-store")
            .entity((StreamingOutput) out -> out.write(bytes));
    headers.forEach(response::header);
    return response.build();
  }
}
