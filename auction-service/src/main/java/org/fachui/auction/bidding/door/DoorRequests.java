package org.fachui.auction.bidding.door;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.fachui.platform.access.AccessRule;
import org.fachui.platform.access.Authenticating;
import org.fachui.platform.access.Authentication;
import org.fachui.platform.access.CurrentUser;
import org.fachui.platform.access.DefaultDeny;
import org.fachui.platform.access.PresentedCredentials;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;
import org.fachui.platform.problems.StatusProblems;
import org.fachui.platform.requests.BodyLimits;

/** Reads what the container would read for a JAX-RS method, and refuses what it would refuse. */
final class DoorRequests {
  private static final HeaderName CSRF = HeaderNames.create(PresentedCredentials.CSRF_HEADER);
  private static final String JSON = "application/json";

  private DoorRequests() {}

  /** Who may call the method of this name; what stands beside it in the resource. */
  static AccessRule ruleOf(Class<?> resource, String method) {
    List<Method> named =
        Arrays.stream(resource.getMethods()).filter(m -> m.getName().equals(method)).toList();
    if (named.size() != 1) {
      throw new IllegalStateException(resource + " has not one method " + method);
    }
    return DefaultDeny.ruleOf(named.getFirst(), resource);
  }

  /**
   * Who calls.
   *
   * @throws ProblemException if a credential is not good, or the rule does not let its owner in
   */
  static Optional<CurrentUser> caller(
      ServerRequest request, Authenticating authenticating, AccessRule rule) {
    Optional<CurrentUser> caller =
        switch (authenticating.authenticate(presented(request))) {
          case Authentication.Anonymous anonymous -> Optional.empty();
          case Authentication.Person person -> Optional.of(person.user());
          case Authentication.Refused refused -> throw new ProblemException(refused.problem());
        };
    rule.refusal(caller)
        .ifPresent(
            refusal -> {
              throw refusal.asException();
            });
    return caller;
  }

  private static PresentedCredentials presented(ServerRequest request) {
    return new PresentedCredentials(
        request.prologue().method().text(),
        request.headers().all(HeaderNames.AUTHORIZATION, List::of),
        request.headers().cookies().all(PresentedCredentials.COOKIE, List::of),
        request.headers().value(HeaderNames.ORIGIN).orElse(null),
        request.headers().value(CSRF).orElse(null));
  }

  /**
   * The lot in the path.
   *
   * @throws ProblemException 404 if it is not an id
   */
  static UUID lotId(ServerRequest request) {
    try {
      return UUID.fromString(request.path().pathParameters().get("lotId"));
    } catch (IllegalArgumentException noId) {
      throw Problem.notFound().asException();
    }
  }

  /**
   * The body of a request that has to be JSON.
   *
   * @throws ProblemException 415 for another type, 413 for more than {@link BodyLimits#MOST_BYTES}
   * @throws IOException if the client breaks off
   */
  static byte[] json(ServerRequest request) throws IOException {
    String type = request.headers().value(HeaderNames.CONTENT_TYPE).orElse("");
    String bare = type.contains(";") ? type.substring(0, type.indexOf(';')) : type;
    if (!JSON.equals(bare.strip().toLowerCase(Locale.ROOT))) {
      throw new ProblemException(StatusProblems.of(415));
    }
    long length = request.headers().contentLength().orElse(BodyLimits.MOST_BYTES);
    if (length > BodyLimits.MOST_BYTES) {
      throw BodyLimits.tooLarge(BodyLimits.MOST_BYTES);
    }
    if (!request.content().hasEntity()) {
      return new byte[0];
    }
    try (InputStream body = request.content().inputStream()) {
      byte[] bytes = body.readNBytes((int) length);
      if (body.read() >= 0) {
        throw BodyLimits.tooLarge(BodyLimits.MOST_BYTES);
      }
      return bytes;
    }
  }
}
