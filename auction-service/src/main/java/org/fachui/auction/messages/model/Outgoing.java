package org.fachui.auction.messages.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that is being sent.
 *
 * @param id never changes: by it a gateway knows it again
 * @param code only for {@link MessageKind#CODE}
 * @param attempt the number of this one
 * @param refusals how often it was put off before
 * @param unsure attempts before of which nobody knows
 */
public record Outgoing(
    UUID id,
    MessageKind kind,
    Address to,
    Language language,
    @Nullable About about,
    @Nullable String code,
    Instant until,
    int attempt,
    int refusals,
    int unsure) {

  /**
   * The lot, and what the message names of it.
   *
   * @param news how many events are put together in it
   */
  public record About(
      UUID lotId,
      String title,
      String titleEn,
      boolean drill,
      @Nullable Long amountFen,
      @Nullable Instant at,
      int news) {}

  /** Without address and code. */
  @Override
  public String toString() {
    return "Outgoing[" + id + " " + kind + "]";
  }
}
