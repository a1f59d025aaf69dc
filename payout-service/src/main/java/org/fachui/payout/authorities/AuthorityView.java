package org.fachui.payout.authorities;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The contract's {@code Authority}. */
public record AuthorityView(
    UUID authorityId,
    String court,
    AuthorityKind kind,
    AuthorityState state,
    String text,
    String textHash,
    Instant proposedAt,
    @Nullable Instant approvedAt,
    @Nullable Instant revokedAt) {
  static AuthorityView of(Authority authority) {
    return new AuthorityView(
        authority.id(),
        authority.court(),
        authority.kind(),
        authority.state(),
        authority.text(),
        authority.textHash(),
        authority.proposedAt(),
        authority.approvedAt(),
        authority.revokedAt());
  }
}
