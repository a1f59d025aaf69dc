package org.fachui.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fachui.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CourtScopeTest {
  private static final String OURS = "浙0106";
  private static final String THEIRS = "川0105";

  @Test
  void aCourtsPeopleTouchTheirOwnCourt() {
    assertThatCode(() -> scopeOf(Roles.CLERK, OURS).require(OURS)).doesNotThrowAnyException();
    assertThat(scopeOf(Roles.CLERK, OURS).limit()).contains(OURS);
    assertThat(scopeOf(Roles.CLERK, OURS).own()).isEqualTo(OURS);
  }

  @Test
  void anotherCourtsThingIsNotFound() {
    assertRefused(404, () -> scopeOf(Roles.JUDGE, OURS).require(THEIRS));
    assertRefused(404, () -> scopeOf(Roles.BIDDER, null).require(THEIRS));
  }

  @Test
  void supervisorsAuditorsAndAdminsSeeAllCourts() {
    for (String role : Roles.ALL_COURTS) {
      assertThatCode(() -> scopeOf(role, null).require(THEIRS)).doesNotThrowAnyException();
      assertThat(scopeOf(role, null).limit()).isEmpty();
    }
  }

  @Test
  void whoBelongsToNoCourtMakesNothingForOne() {
    assertRefused(403, () -> scopeOf(Roles.CLERK, null).own());
    assertRefused(403, () -> scopeOf(Roles.BIDDER, null).limit());
  }

  @Test
  void nobodyIsAskedToSignIn() {
    assertRefused(401, () -> new CourtScope(Optional::empty).require(OURS));
  }

  private static void assertRefused(int status, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem().status()).isEqualTo(status));
  }

  private static CourtScope scopeOf(String role, @Nullable String court) {
    CurrentUser user = new CurrentUser("x", "某", "X", Set.of(role), court);
    return new CourtScope(() -> Optional.of(user));
  }
}
