package org.fachui.simulators.bureau.application;

/** Why a bureau does not do or tell what it was asked for; nothing was changed. */
public enum Refusal {
  /** Another message is known under this id. */
  OTHER_BYTES,
  /** No such message is known. */
  NO_SUCH_MESSAGE,
  /** This bureau has no message or query of this kind. */
  WRONG_KIND
}
