package org.fachui.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DefaultDenyTest {
  private static final CurrentUser JUDGE =
      new CurrentUser("zhao", "赵敏", "Zhao Min", Set.of(Roles.JUDGE), "浙0106");

  static class Bare {
    public void unannotated() {}

    @PermitAll
    public void open() {}

    @RolesAllowed({Roles.JUDGE, Roles.CLERK})
    public void judges() {}

    @RolesAllowed(Roles.ADMIN)
    public void admins() {}

    @PermitAll
    @OrPeer(Roles.JUDGE)
    public void judgesAndServices() {}

    @PermitAll
    @OrPeer(Roles.ADMIN)
    public void adminsAndServices() {}
  }

  @DenyAll
  static class Closed {
    public void unannotated() {}

    @PermitAll
    public void open() {}
  }

  @RolesAllowed(Roles.JUDGE)
  static class Judges {
    public void unannotated() {}

    @DenyAll
    public void closed() {}
  }

  @Test
  void deniesWhatHasNoAnnotation() {
    assertThat(status(Bare.class, "unannotated", Optional.of(JUDGE))).isEqualTo(403);
    assertThat(status(Bare.class, "unannotated", Optional.empty())).isEqualTo(401);
    assertThat(status(Closed.class, "unannotated", Optional.of(JUDGE))).isEqualTo(403);
  }

  @Test
  void letsEverybodyThroughOnlyWherePermitAllStands() {
    assertThat(status(Bare.class, "open", Optional.empty())).isEqualTo(200);
    assertThat(status(Closed.class, "open", Optional.empty())).isEqualTo(200);
  }

  @Test
  void holdsPeopleToTheRolesWhereServicesMayAskToo() {
    assertThat(status(Bare.class, "judgesAndServices", Optional.of(JUDGE))).isEqualTo(200);
    assertThat(status(Bare.class, "adminsAndServices", Optional.of(JUDGE))).isEqualTo(403);
    assertThat(status(Bare.class, "judgesAndServices", Optional.empty())).isEqualTo(401);
  }

  @Test
  void asksForOneOfTheRoles() {
    assertThat(status(Bare.class, "judges", Optional.of(JUDGE))).isEqualTo(200);
    assertThat(status(Bare.class, "admins", Optional.of(JUDGE))).isEqualTo(403);
    assertThat(status(Bare.class, "judges", Optional.empty())).isEqualTo(401);
  }

  @Test
  void theMethodGoesBeforeItsClass() {
    assertThat(status(Judges.class, "unannotated", Optional.of(JUDGE))).isEqualTo(200);
    assertThat(status(Judges.class, "closed", Optional.of(JUDGE))).isEqualTo(403);
  }

  private static int status(Class<?> type, String method, Optional<CurrentUser> caller) {
    try {
      return DefaultDeny.ruleOf(type.getDeclaredMethod(method), type)
          .refusal(caller)
          .map(refused -> refused.build().status())
          .orElse(200);
    } catch (NoSuchMethodException missing) {
      throw new AssertionError(missing);
    }
  }
}
