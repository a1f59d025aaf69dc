package org.fachui.simulators.bureau.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.fachui.simulators.bureau.register.Message;

/**
 * What an entered assessment says.
 *
 * @param payTo the number under which the tax bureau takes it
 */
public record AssessedTax(String assessmentId, long totalFen, String payTo) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String BUREAU = "6600000000";
  private static final String PREFIX = "TE-";

  /** The assessment of a message that is one. */
  public static AssessedTax of(Message message) {
    try {
      JsonNode result = MAPPER.readTree(message.result());
      return new AssessedTax(
          message.id(), result.path("totalFen").asLong(), result.path("payTo").asText());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Twenty digits: ten of the tax bureau, then those of the entry's number. */
  static String payTo(String entryNo) {
    return BUREAU + entryNo.substring(PREFIX.length());
  }

  /** The entry's number in a number to pay to; empty when it is none of the bureau's. */
  static Optional<String> entryNo(String payTo) {
    return payTo.matches(BUREAU + "[0-9]{10}")
        ? Optional.of(PREFIX + payTo.substring(BUREAU.length()))
        : Optional.empty();
  }
}
