package org.fachui.payout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.fachui.devstack.identity.IdentityProvider;
import org.fachui.devstack.processes.Ports;
import org.fachui.devstack.stores.Database;
import org.fachui.devstack.stores.TestStores;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * PostgreSQL and the sign-in provider beside the WAR under test; the bank is away, which must not
 * matter. Stands before Arquillian's own extension, because the container reads these system
 * properties when it starts.
 */
final class RunningStores implements BeforeAllCallback {
  static final int PORT = Ports.some(1).get(0);
  static final String SITE = "http://127.0.0.1:" + PORT;

  private static final int PROVIDER_PORT = Ports.some(1).get(0);
  static final String ISSUER = IdentityProvider.issuerAt(PROVIDER_PORT);

  static final String PEERS_KEY = "shared-between-services";
  static final String BANK_KEY = "shared-between-bank-and-court";

  private static final String LOOPBACK =
      "set configs.config.server-config.network-config.network-listeners.network-listener"
          + ".http-listener.address=127.0.0.1\n";

  @Override
  public void beforeAll(ExtensionContext context) {
    try {
      Path folder = Files.createTempDirectory("fachui-payout-");
      Path commands = Files.writeString(folder.resolve("pre-boot"), LOOPBACK);
      writeKey(Files.createDirectory(folder.resolve("keys")));
      IdentityProvider provider =
          IdentityProvider.start(PROVIDER_PORT, folder.resolve("identity"), SITE);
      // JUnit closes it at the end
      context.getStore(ExtensionContext.Namespace.GLOBAL).put(RunningStores.class, provider);
      System.setProperty("payara.autoBindHttp", "false");
      System.setProperty("payara.clusterEnabled", "true");
      System.setProperty("payara.startupTimeoutInSeconds", "300");
      System.setProperty("payara.cmdOptions", String.join(" ", options(folder)));
      System.setProperty(
          "payara.extraMicroOptions",
          "--port " + PORT + " --nohazelcast --disablephonehome --prebootcommandfile " + commands);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static List<String> options(Path folder) {
    TestStores stores = TestStores.shared();
    Database payout = stores.freshDatabase();
    Database website = stores.freshDatabase();
    return List.of(
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx768m",
        "-Dfachui.db.payout.url=" + payout.url(),
        "-Dfachui.db.payout.user=" + payout.user(),
        "-Dfachui.db.payout.password=" + payout.password(),
        "-Dfachui.db.website.url=" + website.url(),
        "-Dfachui.db.website.user=" + website.user(),
        "-Dfachui.db.website.password=" + website.password(),
        "-Dfachui.bank.url=http://127.0.0.1:9",
        "-Dfachui.bank.key=" + BANK_KEY,
        "-Dfachui.oidc.issuer=" + ISSUER,
        "-Dfachui.kafka.bootstrap=127.0.0.1:9",
        "-Dfachui.peers.key=" + PEERS_KEY,
        "-Dfachui.public.url=" + SITE,
        "-Dfachui.keys.dir=" + folder.resolve("keys"),
        "-Dfachui.node=test",
        "-Dfachui.drill=true");
  }

  private static void writeKey(Path keys) throws IOException {
    try {
      byte[] key =
          KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
      String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
      Files.writeString(
          keys.resolve("evidence-ed25519.pem"),
          "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----\n");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has Ed25519", impossible);
    }
  }
}
