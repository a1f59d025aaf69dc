/** The codes of docs/bid-log.md. */
export type FindingCode =
  | "FORMAT"
  | "TERMS"
  | "KEY"
  | "RECORD_SHAPE"
  | "SEQ"
  | "RULE"
  | "HEAD_ROOT"
  | "HEAD_PATH"
  | "HEAD_SIGNATURE"
  | "HEAD_ORDER"
  | "UNCOVERED"
  | "NOT_CLOSED";

/** Which rule of the replay a record breaks; the page has a sentence for each. */
export type Breach =
  | "NOT_FIRST"
  | "AFTER_CLOSING"
  | "PERIOD"
  | "NOT_OPEN_YET"
  | "ENDED"
  | "PAUSED"
  | "NOT_QUALIFIED"
  | "PADDLE_TWICE"
  | "BELOW_START"
  | "BELOW_STEP"
  | "OFF_STEP"
  | "NOT_A_MATCH"
  | "MATCH_NOT_ALLOWED"
  | "OWN_LEAD"
  | "EXTENSION"
  | "BID_NUMBER"
  | "PREVIOUS_BID"
  | "KEY_TWICE"
  | "ALREADY_PAUSED"
  | "NOT_PAUSED"
  | "PAUSE_INSTANT"
  | "REMAINING"
  | "RESUME_TOO_SOON"
  | "RESUME_END"
  | "CLOSED_EARLY"
  | "OUTCOME";

/** Where the file first differs from what it must be. */
export interface Finding {
  code: FindingCode;
  /** The record, where one record tells. */
  seq?: number;
  /** The records, where only a signed head tells that something in them was changed. */
  fromSeq?: number;
  toSeq?: number;
  member?: string;
  breach?: Breach;
  found?: string;
  expected?: string;
}

export class Found extends Error {
  override readonly name = "Found";

  constructor(readonly finding: Finding) {
    super(finding.code);
  }
}

export function fail(finding: Finding): never {
  throw new Found(finding);
}
