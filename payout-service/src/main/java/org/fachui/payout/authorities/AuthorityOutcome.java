package org.fachui.payout.authorities;

/** What became of an approval. */
public sealed interface AuthorityOutcome {
  /** It is approved, now or before by the same person. */
  record Done(Authority authority) implements AuthorityOutcome {}

  /** It is not, and nothing has changed. */
  record Refused(Reason reason) implements AuthorityOutcome {}

  /** Why, in the order in which it is looked at. */
  enum Reason {
    /** Somebody else has approved it, or it is revoked. */
    WRONG_STATE,
    /** The approver has proposed it. */
    OWN_PROPOSAL,
    /** The hash is another text's. */
    OTHER_HASH
  }
}
