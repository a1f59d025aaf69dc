package org.fachui.auction.bidding.infrastructure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fachui.proof.signing.KeyStatement;
import org.fachui.proof.signing.Profile;
import org.fachui.proof.signing.SigningKey;

/**
 * The keys that this replica has, and which of them signs now: of those that count, the one that
 * began last. So a key that is put there early takes over by itself when its time comes, on every
 * replica, and the one before it goes on to count for what it signed.
 */
public final class SigningRing implements Function<Profile, SigningKey> {
  /** Clocks differ a little, and a commit takes a moment: no key signs close to its edges. */
  static final Duration MARGIN = Duration.ofSeconds(5);

  private final Clock clock;
  private volatile List<SigningKey> keys;

  /** Over these keys, in any order. */
  public SigningRing(List<SigningKey> keys, Clock clock) {
    this.clock = clock;
    this.keys = newestFirst(keys);
  }

  /**
   * The key that signs heads of this profile now.
   *
   * @throws NoSigningKey if none counts: nothing is journaled then, because nobody could check it
   */
  @Override
  public SigningKey apply(Profile profile) {
    Instant now = clock.instant();
    return first(profile, now, MARGIN)
        .or(() -> first(profile, now, Duration.ZERO))
        .orElseThrow(() -> new NoSigningKey(profile));
  }

  /** Whether another key than this one could sign now what it signs. */
  boolean hasBeside(SigningKey key) {
    Instant now = clock.instant();
    return keys.stream()
        .filter(other -> other.profile() == key.profile() && !other.keyId().equals(key.keyId()))
        .anyMatch(other -> counts(other, now, MARGIN));
  }

  Optional<SigningKey> find(String keyId) {
    return keys.stream().filter(key -> key.keyId().equals(keyId)).findFirst();
  }

  /** From now on these. */
  void replace(List<SigningKey> others) {
    keys = newestFirst(others);
  }

  private Optional<SigningKey> first(Profile profile, Instant now, Duration margin) {
    return keys.stream()
        .filter(key -> key.profile() == profile && counts(key, now, margin))
        .findFirst();
  }

  private static boolean counts(SigningKey key, Instant now, Duration margin) {
    KeyStatement statement = key.statement();
    return !now.minus(margin).isBefore(Instant.parse(statement.validFrom()))
        && now.plus(margin).isBefore(Instant.parse(statement.validTo()));
  }

  private static List<SigningKey> newestFirst(List<SigningKey> keys) {
    return keys.stream()
        .sorted(Comparator.comparing((SigningKey key) -> key.statement().validFrom()).reversed())
        .toList();
  }

  /** Every key that this replica has is over, not begun, or revoked. */
  public static final class NoSigningKey extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NoSigningKey(Profile profile) {
      super(
          "No evidence key of "
              + profile.algorithm()
              + " counts now: put one into fachui.keys.dir (docs/operating/keys.md).");
    }
  }
}
