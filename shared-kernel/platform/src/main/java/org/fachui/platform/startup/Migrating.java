package org.fachui.platform.startup;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings one database to the schema that this build expects. */
public final class Migrating {
  private Migrating() {}

  /**
   * Checks durability, then migrates. Several replicas may do so at once: Flyway takes a lock in
   * the database. Numbers are grouped by subject, so a new migration may have a lower number than
   * one that an existing database has already.
   *
   * @param source the database
   * @param name what to call it in the log
   * @param migrations a Flyway location such as {@code classpath:db/migration}
   * @throws StartupRefused when the database is away, not durable or cannot be migrated
   */
  public static void migrate(DataSource source, String name, String migrations) {
    try {
      DurabilityCheck.require(source, name);
      Flyway.configure(Migrating.class.getClassLoader())
          .dataSource(source)
          .locations(migrations)
          .validateMigrationNaming(true)
          .outOfOrder(true)
          .cleanDisabled(true)
          .load()
          .migrate();
    } catch (SQLException fault) {
      throw new StartupRefused("PostgreSQL behind " + name + " does not answer.", fault);
    } catch (FlywayException fault) {
      throw new StartupRefused("The database behind " + name + " cannot be migrated.", fault);
    }
  }
}
