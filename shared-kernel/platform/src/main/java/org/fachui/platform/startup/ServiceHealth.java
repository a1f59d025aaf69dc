package org.fachui.platform.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * The three health checks of a WAR: live while it runs, started when its stores are migrated, ready
 * while its databases answer. Payara merges the checks of all WARs, so each is named after its own.
 */
@ApplicationScoped
public class ServiceHealth {
  private static final int SECONDS = 2;

  @Inject @Any Instance<OwnedDatabase> databases;
  @Inject ServiceState state;

  @Produces
  @ApplicationScoped
  @Liveness
  HealthCheck live() {
    return () -> HealthCheckResponse.up(state.name() + ".live");
  }

  @Produces
  @ApplicationScoped
  @Startup
  HealthCheck started() {
    return () ->
        HealthCheckResponse.named(state.name() + ".started").status(state.hasStarted()).build();
  }

  @Produces
  @ApplicationScoped
  @Readiness
  HealthCheck ready() {
    return () -> readiness(HealthCheckResponse.named(state.name() + ".ready"));
  }

  private HealthCheckResponse readiness(HealthCheckResponseBuilder response) {
    boolean up = state.hasStarted();
    for (OwnedDatabase database : databases) {
      boolean answers = answers(database.source());
      response.withData(database.name(), answers ? "answers" : "away");
      up &= answers;
    }
    return response.status(up).build();
  }

  private static boolean answers(DataSource source) {
    try (Connection connection = source.getConnection()) {
      return connection.isValid(SECONDS);
    } catch (SQLException fault) {
      return false;
    }
  }
}
