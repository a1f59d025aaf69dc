package org.fachui.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fachui.website.Browser.json;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;

/** What tests say about answers. */
final class Answers {
  private Answers() {}

  static String said(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer).getString("said");
  }

  static void assertProblem(HttpResponse<String> answer, int status, String reason) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(header(answer, "Content-Type"))
        .as("%s %s", answer.headers().map(), answer.body())
        .isEqualTo("application/problem+json");
    JsonObject problem = json(answer);
    assertThat(problem.getString("reason")).isEqualTo(reason);
    assertThat(problem.getInt("status")).isEqualTo(status);
    assertThat(problem.getString("type")).startsWith("/problems/");
  }

  static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
