package org.fachui.website;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.fachui.devstack.identity.IdentityProvider;
import org.fachui.devstack.processes.Ports;
import org.fachui.devstack.stores.Database;
import org.fachui.devstack.stores.TestStores;
import org.fachui.website.discovery.MadeUpAuction;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * PostgreSQL and the sign-in provider beside the WAR under test. Stands before Arquillian's own
 * extension, because the container reads these system properties when it starts.
 */
final class RunningStores implements BeforeAllCallback {
  static final int PORT = Ports.some(1).get(0);
  static final int PROVIDER_PORT = Ports.some(1).get(0);
  static final String SITE = "http://127.0.0.1:" + PORT;
  static final int AUCTION_PORT = Ports.some(1).get(0);
  static final String ISSUER = IdentityProvider.issuerAt(PROVIDER_PORT);

  private static final String LOOPBACK =
      "set configs.config.server-config.network-config.network-listeners.network-listener"
          + ".http-listener.address=127.0.0.1\n";

  static Database database() {
    return Holder.DATABASE;
  }

  /** Started when it is first needed. */
  private static final class Holder {
    static final Database DATABASE = TestStores.shared().freshDatabase();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    try {
      Path folder = Files.createTempDirectory("fachui-website-");
      Path commands = Files.writeString(folder.resolve("pre-boot"), LOOPBACK);
      IdentityProvider provider =
          IdentityProvider.start(PROVIDER_PORT, folder.resolve("identity"), SITE);
      // JUnit closes them at the end
      context.getStore(ExtensionContext.Namespace.GLOBAL).put(RunningStores.class, provider);
      MadeUpAuction auction = new MadeUpAuction(AUCTION_PORT);
      auction.tell(MadeUpAuction.LOT, true);
      context.getStore(ExtensionContext.Namespace.GLOBAL).put(MadeUpAuction.class, auction);
      System.setProperty("payara.autoBindHttp", "false");
      System.setProperty("payara.clusterEnabled", "true");
      System.setProperty("payara.cmdOptions", String.join(" ", options()));
      System.setProperty(
          "payara.extraMicroOptions",
          "--port " + PORT + " --nohazelcast --disablephonehome --prebootcommandfile " + commands);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static List<String> options() {
    Database website = database();
    return List.of(
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx512m",
        "-Dfachui.db.website.url=" + website.url(),
        "-Dfachui.db.website.user=" + website.user(),
        "-Dfachui.db.website.password=" + website.password(),
        "-Dfachui.oidc.issuer=" + ISSUER,
        "-Dfachui.public.url=" + SITE,
        "-Dfachui.peers.url=http://127.0.0.1:" + AUCTION_PORT,
        "-Dfachui.drill=true");
  }

  static long count(String query, Object... values) throws SQLException {
    try (Connection connection = database().connect();
        PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  static void execute(String command) throws SQLException {
    try (Connection connection = database().connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(command);
    }
  }
}
