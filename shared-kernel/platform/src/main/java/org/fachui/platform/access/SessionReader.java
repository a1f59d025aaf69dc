package org.fachui.platform.access;

import java.sql.SQLException;
import java.util.Optional;

/** Finds the session of a cookie. */
@FunctionalInterface
public interface SessionReader {
  /**
   * The session, if there is one in force; using it keeps it from idling out.
   *
   * @throws SQLException when the database does not answer
   */
  Optional<StoredSession> find(SessionSecret secret) throws SQLException;
}
