package org.fachui.registry.transfers.web;

import java.util.List;
import org.fachui.registry.transfers.application.TransferView;

/** The contract's {@code TransferList}. */
public record TransferList(List<TransferView> transfers) {
  /** Copies the list. */
  public TransferList {
    transfers = List.copyOf(transfers);
  }
}
