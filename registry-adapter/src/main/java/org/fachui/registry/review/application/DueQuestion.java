package org.fachui.registry.review.application;

import java.util.Optional;
import java.util.UUID;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.registry.review.model.Question;

/**
 * A question that somebody has taken up to ask.
 *
 * @param number within its review, from 1
 * @param attempts with this one
 */
public record DueQuestion(
    UUID reviewId,
    int number,
    Question question,
    String unitCode,
    Optional<Long> priceFen,
    int attempts) {

  /** The id under which it is asked; the same at every attempt. */
  public String queryId() {
    return reviewId + "-" + number;
  }

  /** What goes on the wire. */
  public String body() {
    JsonObject.Builder query =
        JsonObject.builder()
            .put("queryId", queryId())
            .put("kind", question.kind())
            .put("unitCode", unitCode);
    priceFen
        .filter(fen -> question.equals(Question.ESTIMATE))
        .ifPresent(fen -> query.put("payload", JsonObject.builder().put("priceFen", fen).build()));
    return CanonicalJson.write(query.build());
  }
}
