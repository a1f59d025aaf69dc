package org.fachui.registry.review.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fachui.registry.review.model.Asked;
import org.fachui.registry.review.model.Review;
import org.jspecify.annotations.Nullable;

/** A review as far as it is; the contract's {@code Review}. */
public record ReviewView(
    UUID reviewId,
    String unitCode,
    String caseNo,
    String court,
    Instant openedAt,
    List<Line> asked) {

  /** One question and what came of it. */
  public record Line(
      String bureau,
      String question,
      Asked.State state,
      @Nullable Instant answeredAt,
      JsonObject answer) {
    static Line of(Asked asked) {
      return new Line(
          asked.question().bureau().path(),
          asked.question().kind(),
          asked.state(),
          asked.answeredAt().orElse(null),
          asked.answer().isEmpty() ? JsonValue.EMPTY_JSON_OBJECT : read(asked.answer()));
    }

    private static JsonObject read(String text) {
      try (JsonReader reader = Json.createReader(new StringReader(text))) {
        return reader.readObject();
      }
    }
  }

  static ReviewView of(Review review) {
    return new ReviewView(
        review.id(),
        review.unit().text(),
        review.caseNo().toString(),
        review.court(),
        review.openedAt(),
        review.asked().stream().map(Line::of).toList());
  }
}
