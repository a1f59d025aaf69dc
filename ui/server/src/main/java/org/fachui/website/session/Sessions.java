package org.fachui.website.session;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fachui.platform.access.CurrentUser;
import org.fachui.platform.access.SessionSecret;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;

/** Opens and ends sessions in table {@code session}. */
@ApplicationScoped
public class Sessions {
  private static final Logger LOG = Logger.getLogger(Sessions.class.getName());

  private static final String OPEN =
      """
      INSERT INTO session (id, subject, name, name_en, roles, court, expires_at)
      VALUES (?, ?, ?, ?, ?, ?, now() + ? * interval '1 second')
      """;

  private static final String END = "DELETE FROM session WHERE id = ?";

  private static final String FORGET = "DELETE FROM session WHERE expires_at < now()";

  private final SecureRandom random = new SecureRandom();

  @Resource(lookup = "java:app/jdbc/website")
  DataSource source;

  /** How long a session lives at the longest. */
  @Inject
  @ConfigProperty(name = "fachui.session.longest", defaultValue = "PT8H")
  Duration longest;

  /**
   * Opens a session for this person and forgets those that are over.
   *
   * @return what its cookie holds
   * @throws ProblemException 503 when the database is away
   */
  public SessionSecret open(CurrentUser user) {
    SessionSecret secret = SessionSecret.random(random);
    try (Connection connection = source.getConnection();
        PreparedStatement open = connection.prepareStatement(OPEN);
        PreparedStatement forget = connection.prepareStatement(FORGET)) {
      open.setBytes(1, secret.sha256());
      open.setString(2, user.subject());
      open.setString(3, user.name());
      open.setString(4, user.nameEn());
      open.setArray(5, connection.createArrayOf("text", user.roles().toArray()));
      open.setString(6, user.court());
      open.setLong(7, longest.toSeconds());
      open.executeUpdate();
      forget.executeUpdate();
      return secret;
    } catch (SQLException fault) {
      throw away(fault);
    }
  }

  /**
   * Ends a session, if there is one.
   *
   * @throws ProblemException 503 when the database is away: then it may still be open
   */
  public void end(SessionSecret secret) {
    try (Connection connection = source.getConnection();
        PreparedStatement end = connection.prepareStatement(END)) {
      end.setBytes(1, secret.sha256());
      end.executeUpdate();
    } catch (SQLException fault) {
      throw away(fault);
    }
  }

  /** How long a session lives at the longest. */
  public Duration longest() {
    return longest;
  }

  private static ProblemException away(SQLException fault) {
    LOG.log(Level.WARNING, "sessions cannot be written: {0}", fault.getMessage());
    return Problem.unavailable("SESSIONS_UNAVAILABLE", "Sessions cannot be kept just now.")
        .asException();
  }
}
