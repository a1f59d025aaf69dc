package org.fachui.registry.transfers.web;

import java.time.Instant;
import java.util.UUID;
import org.fachui.registry.transfers.application.Transfers.Certificate;

/**
 * The contract's {@code CertificateWithText}.
 *
 * @param document as the bureau issued it; names the owner
 */
public record CertificateAnswer(
    UUID transferId,
    String certificateNo,
    String sha256,
    String entryNo,
    Instant enteredAt,
    Instant issuedAt,
    String document) {
  static CertificateAnswer of(Certificate certificate) {
    return new CertificateAnswer(
        certificate.head().transferId(),
        certificate.head().certificateNo(),
        certificate.head().sha256(),
        certificate.head().entryNo(),
        certificate.head().enteredAt(),
        certificate.head().issuedAt(),
        certificate.document());
  }

  /** Without the document. */
  @Override
  public String toString() {
    return "CertificateAnswer[" + transferId + "]";
  }
}
