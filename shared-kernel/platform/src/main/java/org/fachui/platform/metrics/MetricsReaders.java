package org.fachui.platform.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fachui.platform.access.AccessRule;
import org.fachui.platform.access.CurrentUser;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Who may read the figures: people who run or watch the platform, and a collector that has the key.
 * The key opens nothing else.
 */
@ApplicationScoped
public class MetricsReaders {
  /** The header in which a collector sends its key. */
  public static final String KEY_HEADER = "Fachui-Metrics-Key";

  private static final int SHORTEST = 20;
  private static final AccessRule PEOPLE =
      new AccessRule.OneOf(Set.of(Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN));

  private final Optional<byte[]> key;

  /**
   * With the configured key.
   *
   * @param key without one, or with less than 20 characters, no collector is let in
   */
  @Inject
  public MetricsReaders(@ConfigProperty(name = "fachui.metrics.key") Optional<String> key) {
    this.key = key.map(text -> text.getBytes(UTF_8)).filter(bytes -> bytes.length >= SHORTEST);
  }

  /** For the container's proxy only. */
  MetricsReaders() {
    this(Optional.empty());
  }

  /** Why this caller is refused; empty when the caller may read. */
  Optional<Problem.Builder> refusal(@Nullable String presented, Optional<CurrentUser> caller) {
    return presented != null && isKey(presented) ? Optional.empty() : PEOPLE.refusal(caller);
  }

  private boolean isKey(String presented) {
    return key.filter(own -> MessageDigest.isEqual(own, presented.getBytes(UTF_8))).isPresent();
  }
}
