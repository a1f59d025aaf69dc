package org.fachui.devstack.supervisor;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.fachui.devstack.launcher.PidFiles;
import org.fachui.devstack.payara.PayaraServer;
import org.fachui.devstack.payara.PayaraSettings;
import org.fachui.devstack.payara.War;
import org.fachui.devstack.processes.Folders;
import org.fachui.devstack.processes.Server;
import org.fachui.devstack.processes.StackFailure;
import org.fachui.devstack.stores.Database;
import org.fachui.devstack.stores.Durability;
import org.fachui.devstack.stores.KafkaServer;
import org.fachui.devstack.stores.PostgresServer;
import org.fachui.devstack.stores.RedisServer;
import org.fachui.devstack.stores.Secrets;
import org.fachui.devstack.stores.Software;

/**
 * All servers of one machine: PostgreSQL, Redis, Kafka, the sign-in provider, the simulated bank
 * and bureaus, and Payara with the website and the services. Each can be killed, frozen, wiped and
 * started again by itself; nothing restarts by itself unless a {@link Supervisor} watches.
 *
 * <pre>{@code
 * try (Stack stack = Stack.of(StackOptions.defaults().withPort(20600).withData(folder))) {
 *   stack.start();
 *   stack.redis().kill9();
 *   stack.redis().start();
 * }
 * }</pre>
 */
public final class Stack implements AutoCloseable {
  private final StackOptions options;
  private final StackPorts ports;
  private final PostgresServer postgres;
  private final RedisServer redis;
  private final KafkaServer kafka;
  private final ProviderServer provider;
  private final BankServer bank;
  private final BureauServer bureaus;
  private final PostServer post;
  private final PayaraServer payara;
  private final String peersKey;
  private final String metricsKey;

  private Stack(StackOptions options) {
    this.options = options;
    this.ports = new StackPorts(options.port());
    Path data = Folders.makePrivate(options.data());
    Path logs = logs();
    Software software = new Software(options.software());
    Secrets secrets = new Secrets(data);
    this.postgres =
        new PostgresServer(data.resolve("postgres"), logs, ports.postgres(), software, secrets);
    this.redis = new RedisServer(data.resolve("redis"), logs, ports.redis(), software, secrets);
    this.kafka =
        new KafkaServer(data.resolve("kafka"), logs, ports.kafka(), ports.kafkaController());
    this.provider = new ProviderServer(data.resolve("identity"), logs, ports.provider(), website());
    this.bank =
        new BankServer(
            data.resolve("bank"), logs, ports.bank(), website(), secrets.password("bank"));
    this.peersKey = secrets.password("peers");
    this.metricsKey = secrets.password("metrics");
    this.bureaus =
        new BureauServer(
            data.resolve("bureaus"), logs, ports.bureaus(), website(), secrets.password("bureaus"));
    this.post =
        new PostServer(
            data.resolve("post"), logs, ports.post(), website(), secrets.password("post"));
    this.payara =
        new PayaraServer(
            new PayaraSettings(
                "payara",
                payaraJar(options.home()),
                data.resolve("payara"),
                ports.website(),
                wars(options.home()),
                options.jit(),
                options.heapMb()),
            logs,
            this::configuration);
  }

  /** A stack with these options; nothing is started yet. */
  public static Stack of(StackOptions options) {
    return new Stack(options);
  }

  static Path payaraJar(Path home) {
    return home.resolve("devstack/target/payara/payara-micro.jar");
  }

  static War auction(Path home) {
    return new War(
        "auction", home.resolve("auction-service/target/auction.war"), "/auction/api/time");
  }

  private static List<War> wars(Path home) {
    return List.of(
        auction(home),
        new War("payout", home.resolve("payout-service/target/payout.war"), "/payout/api/time"),
        new War(
            "registry", home.resolve("registry-adapter/target/registry.war"), "/registry/api/time"),
        new War("website", home.resolve("ui/server/target/website.war"), "/session"));
  }

  /**
   * Starts everything that does not run yet, in parallel where possible, and returns when all of it
   * is ready. A failure ends what was started.
   */
  public void start() {
    start(name -> {});
  }

  /**
   * The same, telling of each server as it becomes ready.
   *
   * @param ready is given the server's name, from several threads
   */
  public void start(Consumer<String> ready) {
    PidFiles files = new PidFiles(options.data());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<Void> stores =
          CompletableFuture.allOf(
              CompletableFuture.runAsync(() -> bring(postgres, files, ready), threads),
              CompletableFuture.runAsync(() -> bring(redis, files, ready), threads));
      CompletableFuture<Void> website =
          stores
              .thenRunAsync(() -> durability().require(), threads)
              .thenRunAsync(() -> bring(payara, files, ready), threads);
      CompletableFuture.allOf(
              website,
              CompletableFuture.runAsync(() -> bring(kafka, files, ready), threads),
              CompletableFuture.runAsync(() -> bring(provider, files, ready), threads),
              CompletableFuture.runAsync(() -> bring(bank, files, ready), threads),
              CompletableFuture.runAsync(() -> bring(bureaus, files, ready), threads),
              CompletableFuture.runAsync(() -> bring(post, files, ready), threads))
          .join();
    } catch (CompletionException e) {
      stop();
      throw e.getCause() instanceof StackFailure failure
          ? failure
          : new StackFailure("The stack did not start: " + e.getCause(), e);
    }
  }

  private static void bring(Server server, PidFiles files, Consumer<String> ready) {
    if (server.pid().isEmpty()) {
      server.start();
      server.handle().ifPresent(handle -> files.write(server.name(), handle));
    }
    ready.accept(server.name());
  }

  /** Ends everything in order: first what asks, then what answers. Data stays. */
  public void stop() {
    PidFiles files = new PidFiles(options.data());
    for (Server server : servers()) {
      server.stop();
      files.remove(server.name());
    }
  }

  @Override
  public void close() {
    stop();
  }

  /** Removes all data; programs and Payara's root stay. Nothing may run. */
  public void wipe() {
    List.of(post, bureaus, bank, provider, kafka, redis, postgres).forEach(Server::wipe);
    Folders.delete(keys());
    Folders.delete(logs());
  }

  /** The servers in the order in which they are ended. */
  public List<Server> servers() {
    return List.of(payara, post, bureaus, bank, provider, kafka, redis, postgres);
  }

  /** What the stores say of durability now. */
  public Durability durability() {
    return Durability.of(postgres, redis);
  }

  /** PostgreSQL. */
  public PostgresServer postgres() {
    return postgres;
  }

  /** Redis. */
  public RedisServer redis() {
    return redis;
  }

  /** Kafka. */
  public KafkaServer kafka() {
    return kafka;
  }

  /** The sign-in provider. */
  public ProviderServer provider() {
    return provider;
  }

  /** The simulated bank. */
  public BankServer bank() {
    return bank;
  }

  /** The simulated bureaus. */
  public BureauServer bureaus() {
    return bureaus;
  }

  /** The simulated post. */
  public PostServer post() {
    return post;
  }

  /** What lets a collector read the services' figures. */
  public String metricsKey() {
    return metricsKey;
  }

  /** What the services sign under when they ask each other. */
  public String peersKey() {
    return peersKey;
  }

  /** Website and services. */
  public PayaraServer payara() {
    return payara;
  }

  /** Address of the website and the services, without a path. */
  public URI website() {
    return URI.create("http://127.0.0.1:" + ports.website());
  }

  /** Address of the auction service's door for bids and streams, without a path. */
  public URI door() {
    return URI.create("http://127.0.0.1:" + ports.door());
  }

  /** The auction service's database, made when missing. */
  public Database auctionDatabase() {
    return postgres.database("auction");
  }

  /** The payout service's database, made when missing. */
  public Database payoutDatabase() {
    return postgres.database("payout");
  }

  /** The registry adapter's database, made when missing. */
  public Database registryDatabase() {
    return postgres.database("registry");
  }

  /** The website's database (sessions), made when missing. */
  public Database websiteDatabase() {
    return postgres.database("website");
  }

  /** Name of the auction service's replica in {@link #payara()}. */
  public String node() {
    return "node-" + ports.base();
  }

  /** Its options. */
  public StackOptions options() {
    return options;
  }

  /** Its ports. */
  public StackPorts ports() {
    return ports;
  }

  /** Where every server's log lies. */
  public Path logs() {
    return options.data().resolve("logs");
  }

  private Path keys() {
    return options.data().resolve("keys");
  }

  /** The services' configuration as environment variables of MicroProfile Config. */
  Map<String, String> configuration() {
    SigningKeys.ensure(keys());
    Map<String, String> all = new LinkedHashMap<>();
    put(all, "AUCTION", auctionDatabase());
    put(all, "PAYOUT", payoutDatabase());
    put(all, "REGISTRY", registryDatabase());
    put(all, "WEBSITE", websiteDatabase());
    all.put("FACHUI_DOOR_PORT", Integer.toString(ports.door()));
    all.put("FACHUI_REDIS_URL", redis.url().toString());
    all.put("FACHUI_KAFKA_BOOTSTRAP", kafka.bootstrap());
    all.put("FACHUI_BANK_URL", bank.url().toString());
    all.put("FACHUI_BANK_KEY", bank.key());
    all.put("FACHUI_PEERS_KEY", peersKey);
    all.put("FACHUI_METRICS_KEY", metricsKey);
    all.put("FACHUI_BUREAUS_URL", bureaus.url().toString());
    all.put("FACHUI_BUREAUS_KEY", bureaus.key());
    all.put("FACHUI_SMS_URL", post.url().toString());
    all.put("FACHUI_SMS_KEY", post.key());
    all.put("FACHUI_MAIL_HOST", "127.0.0.1");
    all.put("FACHUI_MAIL_PORT", Integer.toString(post.mailPort()));
    all.put("FACHUI_MAIL_SECURITY", "none");
    all.put("FACHUI_OIDC_ISSUER", provider.issuer().toString());
    all.put("FACHUI_OIDC_AUDIENCE", "fachui");
    all.put("FACHUI_OIDC_CLIENT", "fachui-website");
    all.put("FACHUI_PUBLIC_URL", website().toString());
    all.put("FACHUI_DRILL", Boolean.toString(options.drill()));
    all.put("FACHUI_KEYS_DIR", keys().toString());
    all.put("FACHUI_NODE", node());
    all.putAll(options.settings());
    return all;
  }

  private static void put(Map<String, String> all, String name, Database database) {
    all.put("FACHUI_DB_" + name + "_URL", database.url());
    all.put("FACHUI_DB_" + name + "_USER", database.user());
    all.put("FACHUI_DB_" + name + "_PASSWORD", database.password());
  }
}
