package org.fachui.auction.satisfaction;

import org.fachui.auction.stops.web.PaperFields;

/**
 * The contract's {@code CreditorDrawRequest}.
 *
 * @param publicValue as its source published it
 */
public record DrawRequest(String publicValue) {
  /**
   * The value.
   *
   * @throws org.fachui.platform.problems.ProblemException 400 if it is none
   */
  String value() {
    PaperFields fields = new PaperFields();
    fields.text("/publicValue", publicValue, 2, 200);
    fields.refuseAny();
    return publicValue.strip();
  }
}
