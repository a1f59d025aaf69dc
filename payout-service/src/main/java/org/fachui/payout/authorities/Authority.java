package org.fachui.payout.authorities;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A standing authority.
 *
 * @param textHash what is approved
 * @param proposedBy subject of the person; like the other it is not told
 */
public record Authority(
    UUID id,
    String court,
    AuthorityKind kind,
    String text,
    String textHash,
    String proposedBy,
    Instant proposedAt,
    @Nullable String approvedBy,
    @Nullable Instant approvedAt,
    @Nullable Instant revokedAt) {
  /** Where it stands. */
  public AuthorityState state() {
    if (revokedAt != null) {
      return AuthorityState.REVOKED;
    }
    return approvedAt == null ? AuthorityState.PROPOSED : AuthorityState.ACTIVE;
  }
}
