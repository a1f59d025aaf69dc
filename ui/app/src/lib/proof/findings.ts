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

/** What is wrong with a file, by docs/bid-log.md "What a verifier says". */
export interface Finding {
  code: FindingCode;
  /** A JSON pointer into the file; absent when it is not JSON. */
  member?: string;
  /** The record in which it shows. */
  seq?: number;
  /** One of these records was changed, but only a signed head tells so. */
  fromSeq?: number;
  toSeq?: number;
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

/** The finding that `check` stops at, if it does. */
export function findingOf(check: () => void): Finding | undefined {
  try {
    check();
    return undefined;
  } catch (thrown) {
    if (thrown instanceof Found) return thrown.finding;
    throw thrown;
  }
}

export async function findingOfAsync(check: () => Promise<void>): Promise<Finding | undefined> {
  try {
    await check();
    return undefined;
  } catch (thrown) {
    if (thrown instanceof Found) return thrown.finding;
    throw thrown;
  }
}
