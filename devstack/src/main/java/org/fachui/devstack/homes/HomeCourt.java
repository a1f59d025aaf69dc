package org.fachui.devstack.homes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.fachui.devstack.client.Answer;
import org.fachui.devstack.client.Json;
import org.fachui.devstack.processes.Waiting;
import org.fachui.proof.canonical.JsonValue.JsonObject;

/** Judge and clerk from the filing of a case to the notice, as the seed plays them. */
final class HomeCourt {
  private static final String JUDGE = "zhao";
  private static final String CLERK = "chen";
  private static final Duration OPENS_IN = Duration.ofMinutes(3);
  private static final Duration LASTS = Duration.ofMinutes(4);
  private static final Duration REVIEWED_WITHIN = Duration.ofSeconds(90);
  private static final Duration LOOK = Duration.ofMillis(500);

  private final Doors doors;
  private final HomePapers papers;
  private final List<String> pictures;

  HomeCourt(Doors doors, int number, List<String> pictures) {
    this.doors = doors;
    this.papers = new HomePapers(number, Clock.systemUTC());
    this.pictures = pictures;
  }

  /**
   * Everything up to the notice.
   *
   * @return the lot's id
   */
  String announce() throws IOException {
    Doors.good("the unit", doors.bureaus().post("/sim/units", papers.unit()));
    String caseId = id("the case", doors.auction().post("/cases", JUDGE, papers.filing()));
    String property =
        id(
            "the home",
            doors.auction().post("/cases/" + caseId + "/properties", CLERK, papers.property()));
    draw(property);
    review(property);
    String path = "/properties/" + property;
    String decision =
        id("the decision", doors.auction().post(path + "/decisions", JUDGE, papers.decision()));
    return id(
        "the notice",
        doors.auction().post(path + "/notices", CLERK, papers.notice(decision, OPENS_IN, LASTS)));
  }

  private static String id(String what, Answer answer) throws IOException {
    return Json.text(Doors.good(what, answer).object(), "id");
  }

  private void draw(String property) throws IOException {
    for (int i = 0; i < pictures.size(); i++) {
      Doors.good(
          "a picture",
          doors
              .auction()
              .put(
                  "/properties/" + property + "/pictures/" + (i + 1),
                  CLERK,
                  "image/svg+xml",
                  pictures.get(i).getBytes(StandardCharsets.UTF_8)));
    }
  }

  private void review(String property) throws IOException {
    JsonObject asking =
        JsonObject.builder()
            .put("unitCode", papers.unitCode())
            .put("caseNo", papers.caseNo())
            .build();
    Answer asked = Doors.good("the joint review", doors.registry().post("/reviews", CLERK, asking));
    String review = Json.text(asked.object(), "reviewId");
    long deadline = System.nanoTime() + REVIEWED_WITHIN.toNanos();
    while (!isAnswered(review) && System.nanoTime() < deadline) {
      Waiting.pause(LOOK);
    }
    Doors.good(
        "the answers of the bureaus",
        doors
            .auction()
            .post(
                "/properties/" + property + "/review",
                CLERK,
                JsonObject.builder().put("reviewId", review).build()));
  }

  private boolean isAnswered(String review) throws IOException {
    Answer answer = Doors.good("the review", doors.registry().read("/reviews/" + review, CLERK));
    List<JsonObject> asked = Json.objects(Json.elements(answer.object(), "asked"));
    return !asked.isEmpty()
        && asked.stream().noneMatch(one -> Json.text(one, "state").equals("AWAITED"));
  }
}
