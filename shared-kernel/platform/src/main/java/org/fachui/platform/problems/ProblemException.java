package org.fachui.platform.problems;

/**
 * Carries a {@link Problem} out of a resource. For the {@code web} layer and for access checks; a
 * model returns its refusals as values.
 */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** Without a stack trace: it is an answer, not a bug. */
  public ProblemException(Problem problem) {
    super(problem.status() + " " + problem.reason(), null, false, false);
    this.problem = problem;
  }

  /** What to answer. */
  public Problem problem() {
    return problem;
  }
}
