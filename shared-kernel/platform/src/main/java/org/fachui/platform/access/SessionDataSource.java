package org.fachui.platform.access;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Defines {@code java:app/jdbc/website} in every WAR that holds this jar. It reads little and must
 * not wait long: connections are checked before use, and everything has a time-out.
 */
@DataSourceDefinition(
    name = "java:app/jdbc/website",
    className = "org.postgresql.ds.PGSimpleDataSource",
    url = "${MPCONFIG=fachui.db.website.url}",
    user = "${MPCONFIG=fachui.db.website.user}",
    password = "${MPCONFIG=fachui.db.website.password}",
    minPoolSize = 1,
    maxPoolSize = 16,
    maxIdleTime = 300,
    properties = {
      "connectTimeout=2",
      "socketTimeout=5",
      "tcpKeepAlive=true",
      "ApplicationName=fachui-sessions",
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
      "fish.payara.fail-all-connections=false",
      "fish.payara.max-wait-time-in-millis=3000",
      "fish.payara.statement-timeout-in-seconds=5"
    })
@WebListener
public final class SessionDataSource implements ServletContextListener {}
