package org.fachui.auction;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.fachui.platform.startup.OwnedDatabase;

/**
 * The database that this service owns, and the one of the website from which it reads sessions. A
 * connection that died is found before it is used; no statement waits longer than its time-out for
 * a store that went away.
 */
@DataSourceDefinition(
    name = "java:app/jdbc/auction",
    className = "org.postgresql.ds.PGSimpleDataSource",
    url = "${MPCONFIG=fachui.db.auction.url}",
    user = "${MPCONFIG=fachui.db.auction.user}",
    password = "${MPCONFIG=fachui.db.auction.password}",
    initialPoolSize = 2,
    minPoolSize = 2,
    maxPoolSize = 48,
    properties = {
      "applicationName=fachui-auction",
      "connectTimeout=3",
      "socketTimeout=15",
      "tcpKeepAlive=true",
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=table",
      "fish.payara.validation-table-name=pg_am",
      "fish.payara.validate-atmost-once-period-in-seconds=1",
      "fish.payara.max-wait-time-in-millis=3000",
      "options=-c statement_timeout=10s"
    })
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
      "applicationName=fachui-auction",
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
public class AuctionDatabase implements OwnedDatabase {
  @Resource(lookup = "java:app/jdbc/auction")
  DataSource source;

  @Override
  public String name() {
    return "auction";
  }

  @Override
  public DataSource source() {
    return source;
  }
}
