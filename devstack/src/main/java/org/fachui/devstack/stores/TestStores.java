package org.fachui.devstack.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.fachui.devstack.processes.Folders;
import org.fachui.devstack.processes.Ports;
import org.fachui.devstack.processes.StackFailure;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL and Redis for the integration tests of any module: started once in a JVM, on free
 * ports, in a temporary folder that is removed when the JVM ends. As durable as in production.
 *
 * <pre>{@code
 * private static final TestStores STORES = TestStores.shared();
 * private static final Database DATABASE = STORES.freshDatabase();
 * }</pre>
 */
public final class TestStores {
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static @Nullable TestStores shared;

  private final PostgresServer postgres;
  private final RedisServer redis;
  private final KafkaServer kafka;
  private final Map<String, Database> originals = new HashMap<>();

  private TestStores(Path folder, List<Integer> ports) {
    Software software = Software.ofThisUser();
    Secrets secrets = new Secrets(folder);
    Path logs = folder.resolve("logs");
    this.postgres =
        new PostgresServer(folder.resolve("postgres"), logs, ports.get(0), software, secrets);
    this.redis = new RedisServer(folder.resolve("redis"), logs, ports.get(1), software, secrets);
    this.kafka = new KafkaServer(folder.resolve("kafka"), logs, ports.get(2), ports.get(3));
  }

  /** The stores of this JVM; the first call starts them. */
  public static synchronized TestStores shared() {
    TestStores known = shared;
    if (known == null) {
      known = startIn(temporaryFolder());
      shared = known;
    }
    return known;
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("fachui-stores-");
    } catch (IOException e) {
      throw new StackFailure("No temporary folder for the test stores: " + e.getMessage(), e);
    }
  }

  private static TestStores startIn(Path folder) {
    TestStores stores = new TestStores(folder, Ports.some(4));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stores.end(folder), "end-test-stores"));
    stores.postgres.start();
    stores.redis.start();
    Durability.of(stores.postgres, stores.redis).require();
    return stores;
  }

  private void end(Path folder) {
    for (var server : List.of(kafka, redis, postgres)) {
      if (server.pid().isPresent()) {
        server.kill9();
      }
    }
    Folders.delete(folder);
  }

  /** PostgreSQL, running. */
  public PostgresServer postgres() {
    return postgres;
  }

  /** Redis, running. */
  public RedisServer redis() {
    return redis;
  }

  /** Kafka; the first call starts it, which takes a few seconds. */
  public synchronized KafkaServer kafka() {
    if (kafka.pid().isEmpty()) {
      kafka.start();
    }
    return kafka;
  }

  /** A new empty database with an owner of its own. */
  public Database freshDatabase() {
    return postgres.database("test_" + DATABASES.incrementAndGet());
  }

  /**
   * A new database as these steps leave an empty one. They run once, the others are copies, which
   * is ten times quicker.
   *
   * @param kind names the steps
   */
  public synchronized Database freshDatabase(String kind, Consumer<Database> steps) {
    Database original = originals.get(kind);
    if (original == null) {
      original = postgres.database("original_" + kind);
      steps.accept(original);
      originals.put(kind, original);
    }
    return postgres.copy(original, "test_" + DATABASES.incrementAndGet());
  }
}
