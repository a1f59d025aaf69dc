package org.fachui.system.client;

import com.fasterxml.jackson.databind.JsonNode;

/** What a bidder finally knows of one bid. */
public sealed interface BidAnswer {

  /** It stands in the log; {@code recorded} is the contract's {@code BidRecorded}. */
  record Recorded(JsonNode recorded) implements BidAnswer {

    public long amountFen() {
      return recorded.path("amountFen").asLong();
    }

    public String endAt() {
      return recorded.path("endAt").asText();
    }
  }

  /** It was judged and refused; {@code problem} says by which rule and what would be accepted. */
  record Refused(int status, String reason, JsonNode problem) implements BidAnswer {

    /** The lowest bid that the refusal says would be accepted; 0 when it says none. */
    public long minimumFen() {
      return problem.path("accepted").path("minimumFen").asLong();
    }
  }

  /** It was not recorded and never will be. */
  record NotRecorded() implements BidAnswer {}

  /** The client's patience ended before anybody could say. */
  record Unresolved() implements BidAnswer {}
}
