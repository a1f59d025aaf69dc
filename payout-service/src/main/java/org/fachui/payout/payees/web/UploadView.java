package org.fachui.payout.payees.web;

import java.time.Instant;
import java.util.UUID;
import org.fachui.payout.payees.model.ClaimUpload;

/** The contract's {@code ClaimUpload}. */
public record UploadView(
    UUID uploadId,
    UUID poolId,
    long rowsGood,
    long rowsBad,
    String encoding,
    String sha256,
    long sumFen,
    Instant at) {
  static UploadView of(ClaimUpload upload) {
    return new UploadView(
        upload.id(),
        upload.poolId(),
        upload.rowsGood(),
        upload.rowsBad(),
        upload.encoding(),
        upload.sha256(),
        upload.sumFen(),
        upload.at());
  }
}
