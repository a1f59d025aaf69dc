package org.fachui.payout.bank.application;

import org.jspecify.annotations.Nullable;

/** A bank cannot be reached, or says something that cannot be read. Try again later. */
public final class BankAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Without personal data in the message. */
  public BankAway(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
