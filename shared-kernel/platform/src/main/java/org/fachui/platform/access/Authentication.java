package org.fachui.platform.access;

import org.fachui.platform.problems.Problem;

/** Who calls, as far as the credentials of a request tell. */
public sealed interface Authentication {
  /** There is no credential, or only a cookie that has outlived its session. */
  record Anonymous() implements Authentication {}

  /** This person. */
  record Person(CurrentUser user) implements Authentication {}

  /** The credential is not good: the request ends here, also on a public endpoint. */
  record Refused(Problem problem) implements Authentication {}

  /** 401 for a bearer token or header that is not good. */
  static Refused badToken(String why) {
    return new Refused(Problem.unauthenticated(why).build());
  }
}
