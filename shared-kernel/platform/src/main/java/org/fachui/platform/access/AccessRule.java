package org.fachui.platform.access;

import java.util.Optional;
import java.util.Set;
import org.fachui.platform.problems.Problem;

/** Who may call one method. */
public sealed interface AccessRule {
  /** {@code @PermitAll}: also people who are not signed in. */
  record Everybody() implements AccessRule {}

  /** {@code @RolesAllowed}: people who have one of these roles. */
  record OneOf(Set<String> roles) implements AccessRule {}

  /** {@code @DenyAll}, or no annotation at all. */
  record Nobody() implements AccessRule {}

  /** Why this caller is refused, or empty when the caller may pass. 401 goes before 403. */
  default Optional<Problem.Builder> refusal(Optional<CurrentUser> caller) {
    return switch (this) {
      case Everybody everybody -> Optional.empty();
      case Nobody nobody ->
          Optional.of(
              caller.isEmpty() ? signInFirst() : Problem.forbidden("Nobody may call this."));
      case OneOf one -> {
        if (caller.isEmpty()) {
          yield Optional.of(signInFirst());
        }
        yield caller.get().hasAny(one.roles())
            ? Optional.empty()
            : Optional.of(Problem.forbidden("Your roles do not allow this."));
      }
    };
  }

  private static Problem.Builder signInFirst() {
    return Problem.unauthenticated("This needs somebody who is signed in.");
  }
}
