package org.fachui.website.signin;

import java.util.regex.Pattern;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;

/**
 * A path of this site to come back to, with query: never another site's address.
 *
 * @param value begins with one slash, has no backslash and no control character
 */
record ReturnPath(String value) {
  private static final int LONGEST = 1000;

  /** Browsers read {@code //host}, {@code /\host} and tabs in between as another site. */
  private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]*");

  static final ReturnPath HOME = new ReturnPath("/");

  ReturnPath {
    if (!isOurs(value)) {
      throw new IllegalArgumentException("not a path of this site");
    }
  }

  /**
   * @throws ProblemException 400 when it is not a path of this site
   */
  static ReturnPath parse(String text) {
    if (!isOurs(text)) {
      throw Problem.invalidField("return", "A path of this site is wanted here.").asException();
    }
    return new ReturnPath(text);
  }

  private static boolean isOurs(String text) {
    return text.length() <= LONGEST && OURS.matcher(text).matches();
  }
}
