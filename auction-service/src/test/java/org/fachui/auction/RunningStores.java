package org.fachui.auction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.fachui.auction.enrolment.engine.TestPeers;
import org.fachui.devstack.identity.IdentityProvider;
import org.fachui.devstack.processes.Ports;
import org.fachui.devstack.stores.Database;
import org.fachui.devstack.stores.TestStores;
import org.fachui.proof.signing.Profile;
import org.fachui.proof.signing.SigningKey;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * PostgreSQL, Redis and the sign-in provider beside the WAR under test; Kafka is away, which must
 * not matter. Stands before Arquillian's own extension, because the container reads these system
 * properties when it starts.
 */
final class RunningStores implements BeforeAllCallback {
  static final int PORT = Ports.some(1).get(0);
  static final String SITE = "http://127.0.0.1:" + PORT;

  /** Payout and registry. */
  static final TestPeers PEERS = new TestPeers();

  /** The database of the service under test. */
  static final Database AUCTION = TestStores.shared().freshDatabase();

  private static final int PROVIDER_PORT = Ports.some(1).get(0);
  static final String ISSUER = IdentityProvider.issuerAt(PROVIDER_PORT);

  private static final String LOOPBACK =
      "set configs.config.server-config.network-config.network-listeners.network-listener"
          + ".http-listener.address=127.0.0.1\n";

  @Override
  public void beforeAll(ExtensionContext context) {
    try {
      Path folder = Files.createTempDirectory("fachui-auction-");
      Path commands = Files.writeString(folder.resolve("pre-boot"), LOOPBACK);
      writeKeys(Files.createDirectory(folder.resolve("keys")));
      IdentityProvider provider =
          IdentityProvider.start(PROVIDER_PORT, folder.resolve("identity"), SITE);
      // JUnit closes it at the end
      context.getStore(ExtensionContext.Namespace.GLOBAL).put(RunningStores.class, provider);
      OtherServices others = OtherServices.beside(PEERS);
      context.getStore(ExtensionContext.Namespace.GLOBAL).put(OtherServices.class, others);
      System.setProperty("payara.autoBindHttp", "false");
      System.setProperty("payara.clusterEnabled", "true");
      System.setProperty("payara.startupTimeoutInSeconds", "300");
      System.setProperty("payara.cmdOptions", String.join(" ", options(folder, others.url())));
      System.setProperty(
          "payara.extraMicroOptions",
          "--port " + PORT + " --nohazelcast --disablephonehome --prebootcommandfile " + commands);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static List<String> options(Path folder, String others) {
    TestStores stores = TestStores.shared();
    Database website = stores.freshDatabase();
    return List.of(
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx768m",
        "-Dfachui.db.auction.url=" + AUCTION.url(),
        "-Dfachui.db.auction.user=" + AUCTION.user(),
        "-Dfachui.db.auction.password=" + AUCTION.password(),
        "-Dfachui.db.website.url=" + website.url(),
        "-Dfachui.db.website.user=" + website.user(),
        "-Dfachui.db.website.password=" + website.password(),
        "-Dfachui.redis.url=" + stores.redis().url(),
        "-Dfachui.kafka.bootstrap=127.0.0.1:9",
        "-Dfachui.oidc.issuer=" + ISSUER,
        "-Dfachui.public.url=" + SITE,
        "-Dfachui.peers.url=" + others,
        "-Dfachui.peers.key=" + TestPeers.KEY,
        "-Dfachui.keys.dir=" + folder.resolve("keys"),
        "-Dfachui.evidence.profile=SM2_SM3",
        "-Dfachui.node=test",
        "-Dfachui.drill=true");
  }

  /** The other profile than everywhere else: that the WAR finds its algorithms is told here. */
  private static void writeKeys(Path keys) throws IOException {
    for (Profile profile : Profile.values()) {
      Files.writeString(
          keys.resolve("evidence-" + profile.algorithm().toLowerCase(Locale.ROOT) + ".pem"),
          SigningKey.generate(profile, Instant.EPOCH, Instant.EPOCH.plusSeconds(1)).toPem());
    }
  }
}
