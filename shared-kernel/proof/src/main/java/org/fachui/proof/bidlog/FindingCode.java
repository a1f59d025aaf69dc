package org.fachui.proof.bidlog;

/** The kinds of findings of docs/bid-log.md, "What a verifier says". */
public enum FindingCode {
  FORMAT,
  KEY,
  TERMS,
  RECORD_SHAPE,
  SEQ,
  RULE,
  HEAD_ORDER,
  HEAD_ROOT,
  HEAD_PATH,
  HEAD_SIGNATURE,
  UNCOVERED,
  /** A warning: the auction goes on, or the export was made before its end. */
  NOT_CLOSED
}
