package org.fachui.auction.opendata;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** How an answer is written. */
enum FeedFormat {
  JSON("application/json"),
  CSV("text/csv; charset=utf-8; header=present");

  static final String TEXT_CSV = "text/csv";

  private final String sent;

  FeedFormat(String sent) {
    this.sent = sent;
  }

  /** The media type with its parameters (RFC 7111). */
  String mediaType() {
    return sent;
  }

  /**
   * The parameter {@code format} if there is one, else what the {@code Accept} header likes best.
   *
   * @throws ProblemException 400 for another format
   */
  static FeedFormat of(@Nullable String format, Request request) {
    if (format != null && !format.isEmpty()) {
      return switch (format) {
        case "json" -> JSON;
        case "csv" -> CSV;
        default ->
            throw Problem.invalidField("format", "There is no such format.")
                .accepted("values", List.of("json", "csv"))
                .asException();
      };
    }
    MediaType csv = MediaType.valueOf(TEXT_CSV);
    Variant best =
        request.selectVariant(Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, csv).build());
    return best != null && csv.isCompatible(best.getMediaType()) ? CSV : JSON;
  }
}
