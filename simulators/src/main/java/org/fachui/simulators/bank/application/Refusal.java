package org.fachui.simulators.bank.application;

/** Why the bank does not do or tell what it was asked for; nothing was changed. */
public enum Refusal {
  /** The file's bytes are others than its digest says. */
  BAD_DIGEST,
  /** Not the message that it should be. */
  BAD_FILE,
  /** The group header counts other lines than there are. */
  BAD_COUNT,
  /** The group header sums up to something else. */
  BAD_SUM,
  /** Too many bytes or lines. */
  TOO_LARGE,
  /** A higher fencing token was seen for this file. */
  STALE_TOKEN,
  /** Another file is known under this id. */
  OTHER_BYTES,
  /** No such file is known. */
  NO_SUCH_FILE,
  /** The report does not exist yet. */
  NOT_PROCESSED,
  /** The day is not over. */
  DAY_OPEN,
  /** The statement has no such page, or there was no such day. */
  NO_SUCH_PAGE
}
