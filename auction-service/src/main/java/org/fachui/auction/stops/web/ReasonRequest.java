package org.fachui.auction.stops.web;

/**
 * The contract's {@code PublishedReason}.
 *
 * @param reason published; no personal data
 */
public record ReasonRequest(String reason) {
  /**
   * The text.
   *
   * @throws org.fachui.platform.problems.ProblemException 400 if it is none
   */
  String text() {
    PaperFields fields = new PaperFields();
    fields.reason("/reason", reason);
    fields.refuseAny();
    return reason.strip();
  }
}
