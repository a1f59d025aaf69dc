package org.fachui.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fachui.platform.problems.Problem;

/**
 * Finds out who calls. A bearer token goes before a cookie. A bad credential is refused, with two
 * exceptions that are anonymous instead: no credential at all, and a well-formed cookie without a
 * session in force on a request that changes nothing, because a page must still load for a person
 * whose session has run out.
 */
@ApplicationScoped
public class Authenticating {
  private static final Logger LOG = Logger.getLogger(Authenticating.class.getName());
  private static final String SCHEME = "bearer ";

  private final BearerTokens bearers;
  private final SessionReader sessions;
  private final AccessSettings settings;

  /** From its parts. */
  @Inject
  public Authenticating(BearerTokens bearers, SessionReader sessions, AccessSettings settings) {
    this.bearers = bearers;
    this.sessions = sessions;
    this.settings = settings;
  }

  /** For the container's proxy only. */
  Authenticating() {
    this(
        new BearerTokens(),
        secret -> Optional.empty(),
        new AccessSettings("https://", "", "", "", false, Duration.ZERO));
  }

  /** Who sends these credentials. */
  public Authentication authenticate(PresentedCredentials presented) {
    if (presented.authorization().size() > 1 || presented.sessionCookies().size() > 1) {
      return Authentication.badToken("Send one credential.");
    }
    if (!presented.authorization().isEmpty()) {
      String header = presented.authorization().get(0);
      return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
          ? bearers.authenticate(header.substring(SCHEME.length()).strip())
          : Authentication.badToken("Only bearer tokens are accepted.");
    }
    return presented.sessionCookies().isEmpty()
        ? new Authentication.Anonymous()
        : bySession(presented);
  }

  private Authentication bySession(PresentedCredentials presented) {
    Optional<SessionSecret> secret = SessionSecret.parse(presented.sessionCookies().get(0));
    if (secret.isEmpty()) {
      return Authentication.badToken("The session cookie is malformed.");
    }
    try {
      Optional<StoredSession> session = sessions.find(secret.get());
      if (session.isEmpty()) {
        return presented.isSafe()
            ? new Authentication.Anonymous()
            : new Authentication.Refused(sessionExpired());
      }
      Optional<Problem> forged = forgery(presented, secret.get());
      return forged.isPresent()
          ? new Authentication.Refused(forged.get())
          : new Authentication.Person(session.get().user());
    } catch (SQLException fault) {
      LOG.log(Level.WARNING, "sessions cannot be read: {0}", fault.getMessage());
      return new Authentication.Refused(
          Problem.unavailable("SESSIONS_UNAVAILABLE", "Sessions cannot be read just now.").build());
    }
  }

  /**
   * A request that changes something must come from our own page, and show that it could read it.
   */
  private Optional<Problem> forgery(PresentedCredentials presented, SessionSecret secret) {
    if (presented.isSafe()) {
      return Optional.empty();
    }
    if (!settings.origin().equals(presented.origin())) {
      return Optional.of(
          Problem.of(403, "ORIGIN_REFUSED")
              .title("The request does not come from this website")
              .field("Origin")
              .build());
    }
    if (presented.csrfToken() == null || !secret.accepts(presented.csrfToken())) {
      return Optional.of(
          Problem.of(403, "CSRF_REFUSED")
              .title("The request does not carry this session's token")
              .detail("Read csrfToken from /session and send it as X-CSRF-Token.")
              .field(PresentedCredentials.CSRF_HEADER)
              .build());
    }
    return Optional.empty();
  }

  private static Problem sessionExpired() {
    return Problem.of(401, "SESSION_EXPIRED")
        .title("Sign in again")
        .detail("Your session has ended. What you sent was not carried out.")
        .build();
  }
}
