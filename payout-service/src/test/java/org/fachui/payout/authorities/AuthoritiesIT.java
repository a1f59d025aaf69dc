package org.fachui.payout.authorities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.fachui.payout.PayoutTestDatabase;
import org.fachui.payout.authorities.AuthorityOutcome.Reason;
import org.fachui.payout.authorities.AuthorityOutcome.Refused;
import org.junit.jupiter.api.Test;

class AuthoritiesIT {
  private static final AuthorityKind KIND = AuthorityKind.DEPOSIT_REFUNDS;

  private final PayoutTestDatabase database = PayoutTestDatabase.fresh();
  private final Authorities authorities =
      new Authorities(database.transactions(), Clock.tick(Clock.systemUTC(), Duration.ofMillis(1)));

  private Optional<UUID> active() {
    return database.transactions().run(c -> Authorities.active(c, "浙0106", KIND));
  }

  @Test
  void twoPersonsAreNeededAndTheyApproveOneText() {
    Authority proposed = authorities.propose("浙0106", KIND, "one");
    assertThat(authorities.propose("浙0106", KIND, "two")).isEqualTo(proposed);
    assertThat(active()).isEmpty();
    String hash = proposed.textHash();

    assertThat(authorities.approve(proposed.id(), hash, "one"))
        .isEqualTo(new Refused(Reason.OWN_PROPOSAL));
    assertThat(authorities.approve(proposed.id(), KIND.hash("浙0107"), "two"))
        .isEqualTo(new Refused(Reason.OTHER_HASH));
    assertThat(active()).isEmpty();
    AuthorityOutcome approved = authorities.approve(proposed.id(), hash, "two");
    assertThat(approved).isInstanceOf(AuthorityOutcome.Done.class);
    assertThat(authorities.approve(proposed.id(), hash, "two")).isEqualTo(approved);
    assertThat(authorities.approve(proposed.id(), hash, "three"))
        .isEqualTo(new Refused(Reason.WRONG_STATE));
    assertThat(active()).contains(proposed.id());
  }

  @Test
  void aRevokedOneIsOverAndAnotherCanBeProposed() {
    Authority proposed = authorities.propose("浙0106", KIND, "one");
    authorities.approve(proposed.id(), proposed.textHash(), "two");
    Authority revoked = authorities.revoke(proposed.id(), "one");
    assertThat(revoked.state()).isEqualTo(AuthorityState.REVOKED);
    assertThat(authorities.revoke(proposed.id(), "two")).isEqualTo(revoked);
    assertThat(active()).isEmpty();
    assertThat(authorities.approve(proposed.id(), proposed.textHash(), "three"))
        .isEqualTo(new Refused(Reason.WRONG_STATE));

    Authority next = authorities.propose("浙0106", KIND, "one");
    assertThat(next.id()).isNotEqualTo(proposed.id());
    assertThat(authorities.ofCourt(Optional.of("浙0106"))).hasSize(2);
    assertThat(authorities.ofCourt(Optional.of("浙0107"))).isEmpty();
  }
}
