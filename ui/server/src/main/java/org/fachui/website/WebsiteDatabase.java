package org.fachui.website;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.fachui.platform.startup.OwnedDatabase;

/**
 * Database {@code website}: sessions. Requests read little and must not wait long: connections are
 * checked before use, and everything has a time-out.
 */
@DataSourceDefinition(
    name = "java:app/jdbc/website",
    className = "org.postgresql.ds.PGSimpleDataSource",
    url = "${MPCONFIG=fachui.db.website.url}",
    user = "${MPCONFIG=fachui.db.website.user}",
    password = "${MPCONFIG=fachui.db.website.password}",
    initialPoolSize = 1,
    minPoolSize = 1,
    maxPoolSize = 16,
    properties = {
      "applicationName=fachui-website",
      "connectTimeout=3",
      "socketTimeout=5",
      "tcpKeepAlive=true",
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=table",
      "fish.payara.validation-table-name=pg_am",
      "fish.payara.validate-atmost-once-period-in-seconds=1",
      "fish.payara.max-wait-time-in-millis=3000",
      "options=-c statement_timeout=5s"
    })
@ApplicationScoped
public class WebsiteDatabase implements OwnedDatabase {
  @Resource(lookup = "java:app/jdbc/website")
  DataSource source;

  @Override
  public String name() {
    return "website";
  }

  @Override
  public DataSource source() {
    return source;
  }
}
