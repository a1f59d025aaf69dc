package org.fachui.registry.transfers.web;

import org.fachui.platform.problems.Problem;
import org.fachui.registry.PlainText;

/** The contract's {@code OrderRequest}: why the court stops a transfer or lets it go on. */
public record OrderRequest(String reason) {
  private static final int MOST = 500;

  /** Says why. */
  void check() {
    if (!PlainText.fits(reason, 2, MOST) || !PlainText.canBeShown(reason)) {
      throw Problem.invalidField("/reason", "2 to 500 characters are wanted here.").asException();
    }
  }
}
