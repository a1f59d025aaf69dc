package org.fachui.payout.authorities;

/** Where a standing authority stands. */
public enum AuthorityState {
  /** One person wants it. */
  PROPOSED,
  /** Another one has approved it. */
  ACTIVE,
  /** Over; a new one can be proposed. */
  REVOKED
}
