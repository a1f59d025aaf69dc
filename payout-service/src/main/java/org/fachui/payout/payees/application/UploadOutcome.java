package org.fachui.payout.payees.application;

import java.util.List;
import org.fachui.payout.payees.model.ClaimUpload;
import org.fachui.payout.payees.model.RowFault;

/** What became of an upload. */
public sealed interface UploadOutcome {
  /** The claims are registered. */
  record Taken(ClaimUpload upload) implements UploadOutcome {}

  /** The same bytes were taken before: this is what they became then. */
  record Known(ClaimUpload upload) implements UploadOutcome {}

  /**
   * Nothing was registered.
   *
   * @param line of the file up to which it was read
   * @param bad rows, as far as it was read
   * @param rows good and bad, as far as it was read
   * @param first some of the faults, the first ones
   */
  record Refused(UploadRefusal reason, long line, long bad, long rows, List<RowFault> first)
      implements UploadOutcome {
    public Refused {
      first = List.copyOf(first);
    }

    static Refused unread(UploadRefusal reason) {
      return new Refused(reason, 0, 0, 0, List.of());
    }
  }
}
