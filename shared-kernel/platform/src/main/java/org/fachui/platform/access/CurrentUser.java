package org.fachui.platform.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person who calls. Names are personal data and stay out of logs: {@code toString} has the
 * roles only.
 *
 * @param subject the provider's id of the person; stable
 * @param name as shown on the website, Chinese
 * @param nameEn the same in Latin letters
 * @param roles some of {@link Roles#ALL}; unknown ones are dropped
 * @param court the court's code such as 浙0106 for people of a court, else null
 */
public record CurrentUser(
    String subject, String name, String nameEn, Set<String> roles, @Nullable String court) {

  /** Copies the roles. */
  public CurrentUser {
    if (subject.isBlank()) {
      throw new IllegalArgumentException("a person has a subject");
    }
    roles = Set.copyOf(roles);
  }

  /** Whether the person has this role. */
  public boolean has(String role) {
    return roles.contains(role);
  }

  /** Whether the person has one of these roles. */
  public boolean hasAny(Set<String> some) {
    return roles.stream().anyMatch(some::contains);
  }

  @Override
  public String toString() {
    return "CurrentUser[roles=" + roles + "]";
  }
}
