package org.fachui.auction.bidding.infrastructure;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fachui.auction.WorkThread;
import org.fachui.auction.bidding.application.AskingForBid;
import org.fachui.auction.bidding.application.CommitMarks;
import org.fachui.auction.bidding.application.CurrentKey;
import org.fachui.auction.bidding.application.EngineReports;
import org.fachui.auction.bidding.application.KnownLots;
import org.fachui.auction.bidding.application.LiveStates;
import org.fachui.auction.bidding.application.OpeningLots;
import org.fachui.auction.bidding.application.PausingLot;
import org.fachui.auction.bidding.application.PlacingBid;
import org.fachui.auction.bidding.application.Records;
import org.fachui.platform.events.KafkaSender;
import org.fachui.platform.events.Outbox;
import org.fachui.platform.events.Relay;
import org.fachui.platform.metrics.Measured;
import org.fachui.platform.startup.StartupRefused;
import org.fachui.platform.startup.StoresReady;
import org.fachui.proof.signing.Profile;
import org.fachui.proof.signing.SigningKey;
import org.jspecify.annotations.Nullable;

/** Starts the engine with the service and offers its parts for injection. */
@ApplicationScoped
public class EngineRoom {
  private static final int JOURNAL_CONNECTIONS = 4;
  private static final Duration NOTICING = Duration.ofSeconds(10);
  private static final int READER_CONNECTIONS = 16;

  @Inject
  @ConfigProperty(name = "fachui.db.auction.url")
  String databaseUrl;

  @Inject
  @ConfigProperty(name = "fachui.db.auction.user")
  String databaseUser;

  @Inject
  @ConfigProperty(name = "fachui.db.auction.password")
  String databasePassword;

  @Inject
  @ConfigProperty(name = "fachui.redis.url")
  String redisUrl;

  @Inject
  @ConfigProperty(name = "fachui.kafka.bootstrap")
  String kafka;

  @Inject
  @ConfigProperty(name = "fachui.keys.dir")
  String keysFolder;

  @Inject
  @ConfigProperty(name = "fachui.node", defaultValue = "node-1")
  String node;

  @Inject
  @ConfigProperty(name = "fachui.bids.perSecond", defaultValue = "20")
  int bidsPerSecond;

  @Inject
  @ConfigProperty(name = "fachui.evidence.profile", defaultValue = "ED25519_SHA256")
  Profile profile;

  @Inject
  @ConfigProperty(name = "fachui.second-disk", defaultValue = "NONE")
  SecondCopy secondCopy;

  @Inject
  @ConfigProperty(name = "fachui.drill", defaultValue = "false")
  boolean drill;

  @Inject Clock clock;

  @Resource(lookup = "java:app/jdbc/auction")
  DataSource pooled;

  private @Nullable EngineDatabase database;
  private @Nullable EngineDatabase readers;
  private @Nullable BidEngine engine;
  private @Nullable Relay relay;
  private @Nullable SigningRing ring;
  private @Nullable WorkThread noticing;

  /** Starts when the stores are there and migrated. */
  void start(@Observes StoresReady ready) {
    var settings =
        EngineSettings.of(node, URI.create(redisUrl), bidsPerSecond, secondCopy.require(drill));
    RedisDurability.requireToStart(RedisPrimary.of(settings.redis()));
    var opened =
        new EngineDatabase(
            ConnectionSource.journaling(
                databaseUrl, databaseUser, databasePassword, settings.leaseTerm()),
            JOURNAL_CONNECTIONS);
    var reading =
        new EngineDatabase(
            ConnectionSource.postgres(databaseUrl, databaseUser, databasePassword),
            READER_CONNECTIONS);
    EvidenceKeys keys = new EvidenceKeys(reading, clock);
    List<SigningKey> own = keys.in(Path.of(keysFolder));
    requireKeys(own, keys.profilesOfOpenLots());
    var signing = new SigningRing(own, clock);
    ring = signing;
    noticing = new WorkThread("fachui-keys", NOTICING, () -> notice(signing, keys, own));
    var built = new BidEngine(settings, opened, reading, signing, clock, EngineSeams.none());
    database = opened;
    readers = reading;
    engine = built;
    built.start();
    var facts =
        new Relay(
            "fachui-facts",
            List.of(new Outbox(pooled), new BidFeed(pooled)),
            new KafkaSender(kafka, "fachui-auction-" + node));
    relay = facts;
    facts.start();
  }

  /** Of new lots, and of those that are not closed: their bids could not be signed any more. */
  private void requireKeys(List<SigningKey> own, Set<Profile> ofOpenLots) {
    Set<Profile> wanted = EnumSet.of(profile);
    wanted.addAll(ofOpenLots);
    for (Profile one : wanted) {
      if (own.stream().noneMatch(key -> key.profile() == one)) {
        throw new StartupRefused(
            "Logs of profile "
                + one
                + (one == profile ? " are wanted (fachui.evidence.profile)" : " are not closed yet")
                + ", and there is no key of "
                + one.algorithm()
                + " in fachui.keys.dir (docs/operating/keys.md).");
      }
    }
  }

  /** Keys that were revoked, wherever that was, do not sign any more. */
  private static boolean notice(SigningRing ring, EvidenceKeys keys, List<SigningKey> own) {
    ring.replace(keys.asKept(own));
    return false;
  }

  /** Revokes keys of this replica. */
  @Produces
  @Dependent
  public RevokingKey revoking() {
    return new RevokingKey(readers(), ring(), clock);
  }

  /** What signs beside the logs of lots. */
  @Produces
  @Dependent
  public CurrentKey currentKey() {
    SigningRing signing = ring();
    return () -> signing.apply(profile);
  }

  private SigningRing ring() {
    SigningRing started = ring;
    if (started == null) {
      throw new IllegalStateException("the engine is not started");
    }
    return started;
  }

  /** The engine. */
  @Produces
  @Dependent
  public BidEngine engine() {
    BidEngine started = engine;
    if (started == null) {
      throw new IllegalStateException("the engine is not started");
    }
    return started;
  }

  /** Connections for what reads the journal; the journaler has its own. */
  @Produces
  @Dependent
  public EngineDatabase readers() {
    EngineDatabase opened = readers;
    if (opened == null) {
      throw new IllegalStateException("the engine is not started");
    }
    return opened;
  }

  @Produces
  @Dependent
  PlacingBid placing() {
    return engine().placing();
  }

  @Produces
  @Dependent
  AskingForBid asking() {
    return engine().asking();
  }

  @Produces
  @Dependent
  PausingLot pausing() {
    return engine().pausing();
  }

  @Produces
  @Dependent
  KnownLots lots() {
    return engine().lots();
  }

  @Produces
  @Dependent
  CommitMarks marks() {
    return engine().marks();
  }

  @Produces
  @ApplicationScoped
  LiveStates liveStates() {
    return engine().liveStates();
  }

  @Produces
  @ApplicationScoped
  Records records() {
    return new JdbcRecords(readers());
  }

  @Produces
  @ApplicationScoped
  EngineReports reports() {
    return engine().reports(readers());
  }

  @Produces
  @ApplicationScoped
  Measured measures() {
    return engine().measures(readers());
  }

  @Produces
  @ApplicationScoped
  OpeningLots opening() {
    return engine().opening();
  }

  /** Stops everything; the leases are given back. */
  @PreDestroy
  void stop() {
    WorkThread keys = noticing;
    if (keys != null) {
      keys.close();
    }
    Relay facts = relay;
    if (facts != null) {
      facts.close();
    }
    BidEngine started = engine;
    if (started != null) {
      started.close();
    }
    EngineDatabase opened = database;
    if (opened != null) {
      opened.close();
    }
    EngineDatabase reading = readers;
    if (reading != null) {
      reading.close();
    }
  }
}
