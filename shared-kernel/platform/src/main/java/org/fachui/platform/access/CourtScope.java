package org.fachui.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.fachui.platform.problems.Problem;

/**
 * Keeps a court's people to their own court. Supervisors, auditors and admins see all courts; what
 * they may change is a matter of {@code @RolesAllowed}.
 */
@ApplicationScoped
public class CourtScope {
  private final CurrentUsers users;

  /** Over the people of each request. */
  @Inject
  public CourtScope(CurrentUsers users) {
    this.users = users;
  }

  /** For the container's proxy only. */
  CourtScope() {
    this(Optional::empty);
  }

  /**
   * Passes when the caller may touch a thing of this court.
   *
   * @param courtCode the court that owns the thing, such as 浙0106
   * @throws org.fachui.platform.problems.ProblemException 404 when it is another court's; 401 when
   *     nobody is signed in
   */
  public void require(String courtCode) {
    CurrentUser user = users.current();
    if (!user.hasAny(Roles.ALL_COURTS) && !courtCode.equals(user.court())) {
      throw Problem.notFound().asException();
    }
  }

  /**
   * The court to which lists are limited; empty means all courts.
   *
   * @throws org.fachui.platform.problems.ProblemException 403 for a person who belongs to no court
   *     and may not see all
   */
  public Optional<String> limit() {
    CurrentUser user = users.current();
    if (user.hasAny(Roles.ALL_COURTS)) {
      return Optional.empty();
    }
    return Optional.of(own());
  }

  /**
   * The caller's own court, for things that the caller makes.
   *
   * @throws org.fachui.platform.problems.ProblemException 403 for a person who belongs to no court
   */
  public String own() {
    String court = users.current().court();
    if (court == null) {
      throw Problem.forbidden("Only people of a court may do this.").asException();
    }
    return court;
  }
}
