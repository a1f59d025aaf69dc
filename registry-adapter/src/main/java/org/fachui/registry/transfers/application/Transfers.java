package org.fachui.registry.transfers.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.registry.messages.LoggedMessage;
import org.jspecify.annotations.Nullable;

/** Transfers as people see them. A port. */
public interface Transfers {
  /** A transfer with whose it is. */
  record Owned(TransferView transfer, String buyerSubject) {
    @Override
    public String toString() {
      return "Owned[" + transfer.transferId() + "]";
    }
  }

  /** One of them. */
  Optional<Owned> find(UUID transferId);

  /** A buyer's, newest first. */
  List<TransferView> ofBuyer(String subject);

  /**
   * Newest first, at most 200.
   *
   * @param court null: of all courts
   * @param lotId null: of all lots
   */
  List<TransferView> list(@Nullable String court, @Nullable UUID lotId);

  /** The certificate as the bureau issued it, and its text. */
  Optional<Certificate> certificate(UUID transferId);

  /** What was said between us and the bureaus, in order, without the contents. */
  List<LoggedMessage> messages(UUID transferId);

  /** With the text, which names the owner. */
  record Certificate(TransferView.CertificateView head, String document) {
    @Override
    public String toString() {
      return head.toString();
    }
  }
}
