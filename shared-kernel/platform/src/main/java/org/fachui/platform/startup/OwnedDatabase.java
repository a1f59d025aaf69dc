package org.fachui.platform.startup;

import javax.sql.DataSource;

/**
 * A database that this service owns and migrates. Each service has an {@code @ApplicationScoped}
 * bean of this type for each, which takes its data source by {@code @Resource(lookup =
 * "java:app/…")}.
 */
public interface OwnedDatabase {
  /** What the log and the health check call it, such as {@code auction}. */
  String name();

  /** Where it is reached. */
  DataSource source();

  /** Where its Flyway migrations stand on the class path. */
  default String migrations() {
    return "classpath:db/migration";
  }
}
