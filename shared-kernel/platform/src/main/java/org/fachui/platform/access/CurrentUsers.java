package org.fachui.platform.access;

import java.util.Optional;
import org.fachui.platform.problems.Problem;

/**
 * Tells who calls in this request. Inject it; it follows the request. On other threads (streams,
 * managed executors) it is not available: read the user before you leave the request.
 */
@FunctionalInterface
public interface CurrentUsers {
  /** The person who is signed in, or nobody on a public endpoint. */
  Optional<CurrentUser> find();

  /**
   * The person who is signed in.
   *
   * @throws org.fachui.platform.problems.ProblemException 401 when nobody is
   */
  default CurrentUser current() {
    return find()
        .orElseThrow(
            () -> Problem.unauthenticated("This needs somebody who is signed in.").asException());
  }
}
