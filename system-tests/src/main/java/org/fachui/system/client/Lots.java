package org.fachui.system.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.fachui.system.http.Answer;
import org.fachui.system.http.Json;
import org.fachui.system.http.Request;
import org.fachui.system.http.Site;

/** What anybody may read of lots, without signing in. */
public final class Lots {

  /** An export of some thousand records takes its time on a busy machine. */
  private static final Duration EXPORT_LIMIT = Duration.ofMinutes(1);

  private final Supplier<Site> door;
  private final Duration lookLimit;

  public Lots(Site site) {
    this(() -> site, Site.PATIENCE);
  }

  /**
   * What several servers tell alike.
   *
   * @param door where the next request goes
   * @param lookLimit how long a look at a lot may take
   */
  public Lots(Supplier<Site> door, Duration lookLimit) {
    this.door = door;
    this.lookLimit = lookLimit;
  }

  /** The live state; empty while the service cannot tell. */
  public Optional<LotView> view(UUID lot) {
    try {
      Answer answer = door.get().ask(Request.get("/auction/api/lots/" + lot + "/state"), lookLimit);
      return answer.status() == 200
          ? Optional.of(LotView.of(Json.parse(answer.text())))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * The exported bid log, as text.
   *
   * @throws IOException when the service does not give it
   */
  public String evidence(UUID lot) throws IOException {
    return ok(Request.get("/auction/api/lots/" + lot + "/evidence"));
  }

  public JsonNode result(UUID lot) throws IOException {
    return Json.parse(ok(Request.get("/auction/api/lots/" + lot + "/result")));
  }

  /** The paddle of whoever bears the token. */
  public String paddle(UUID lot, String token) throws IOException {
    String target = "/auction/api/lots/" + lot + "/my-paddle";
    return Json.parse(ok(Request.get(target).bearing(token))).path("paddle").asText();
  }

  private String ok(Request request) throws IOException {
    Answer answer = door.get().ask(request, EXPORT_LIMIT);
    if (answer.status() != 200) {
      throw new IOException(request.target() + " answered " + answer.status());
    }
    return answer.text();
  }
}
