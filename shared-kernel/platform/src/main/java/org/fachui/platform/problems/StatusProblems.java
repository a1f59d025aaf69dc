package org.fachui.platform.problems;

/** The problem of a bare HTTP status, for what the container or JAX-RS refuses by itself. */
public final class StatusProblems {
  private StatusProblems() {}

  /** What the body of this status says. */
  public static Problem of(int status) {
    return switch (status) {
      case 401 -> Problem.unauthenticated("This needs somebody who is signed in.").build();
      case 403 -> Problem.forbidden("Your roles do not allow this.").build();
      case 404 -> Problem.notFound().build();
      case 405 -> problem(405, "METHOD_NOT_ALLOWED", "This address does not take that method");
      case 406 -> problem(406, "NOT_ACCEPTABLE", "This cannot be sent in a type that you accept");
      case 413 -> problem(413, "TOO_LARGE", "The body is too large");
      case 415 -> problem(415, "UNSUPPORTED_MEDIA_TYPE", "The body's media type is not taken here");
      case 503 ->
          Problem.unavailable("UNAVAILABLE", "The service is starting or overloaded.").build();
      default ->
          status >= 400 && status < 500
              ? problem(status, "BAD_REQUEST", "The request is not valid")
              : problem(500, "INTERNAL", "Something failed on our side");
    };
  }

  private static Problem problem(int status, String reason, String title) {
    return Problem.of(status, reason).title(title).build();
  }
}
