package org.fachui.auction.bidding.engine;

import static org.fachui.auction.bidding.engine.TestEngine.until;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fachui.devstack.processes.Ports;
import org.fachui.devstack.processes.ServerProcess;
import org.fachui.devstack.processes.Signal;
import org.fachui.devstack.stores.RedisServer;
import org.fachui.devstack.stores.Secrets;
import org.fachui.devstack.stores.Software;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisException;

/**
 * A primary of Redis, two replicas and a sentinel that puts a replica in the place of a primary
 * which has been silent for 800 ms. Each takes a write only while one replica follows.
 */
final class RedisUnderSentinel implements AutoCloseable {
  private static final String NAME = "bids";

  private final List<RedisServer> servers;
  private final Sentinel sentinel;
  private final String password;

  /** Starts all of them, with their files in this folder. */
  RedisUnderSentinel(Path folder) {
    Software software = Software.ofThisUser();
    Secrets secrets = new Secrets(folder);
    password = secrets.password("redis");
    List<Integer> ports = Ports.some(4);
    servers =
        Stream.of(0, 1, 2)
            .map(
                n -> {
                  Path own = folder.resolve("redis-" + n);
                  return new RedisServer(own, own, ports.get(n), software, secrets);
                })
            .toList();
    sentinel = new Sentinel(folder.resolve("sentinel"), ports.get(3), software);
    servers.forEach(RedisServer::start);
    servers.forEach(one -> follow(one, one == servers.getFirst()));
    // a sentinel that meets a primary without replicas looks again ten seconds later
    until("both replicas follow", () -> servers.stream().filter(this::isInStep).count() == 2);
    sentinel.start();
    sentinel.hurry();
  }

  private void follow(RedisServer server, boolean primary) {
    try (Jedis redis = server.connect()) {
      redis.configSet("masterauth", password);
      redis.configSet("min-replicas-to-write", "1");
      redis.configSet("repl-diskless-sync-delay", "0");
      if (!primary) {
        redis.replicaof("127.0.0.1", servers.getFirst().port());
      }
    }
  }

  private boolean isInStep(RedisServer server) {
    try (Jedis redis = server.connect()) {
      return redis.info("replication").contains("master_link_status:up");
    }
  }

  /** What the engine is told. */
  URI url() {
    return URI.create(
        "redis-sentinel://:" + password + "@127.0.0.1:1,127.0.0.1:" + sentinel.port() + "/" + NAME);
  }

  /** Who is the primary by the sentinel. */
  RedisServer primary() {
    try (Jedis asking = new Jedis("127.0.0.1", sentinel.port())) {
      int port = Integer.parseInt(asking.sentinelGetMasterAddrByName(NAME).get(1));
      return servers.stream().filter(one -> one.port() == port).findFirst().orElseThrow();
    }
  }

  /** Both replicas are gone. */
  void loseReplicas() {
    RedisServer primary = primary();
    servers.stream().filter(one -> one != primary).forEach(RedisServer::kill9);
  }

  /** Whether it follows another. */
  static boolean follows(RedisServer server) {
    try (Jedis redis = server.connect()) {
      return redis.info("replication").contains("role:slave");
    } catch (JedisException away) {
      return false;
    }
  }

  @Override
  public void close() {
    sentinel.kill9();
    servers.stream().filter(one -> one.pid().isPresent()).forEach(RedisServer::kill9);
  }

  private final class Sentinel extends ServerProcess {
    private final Software software;

    Sentinel(Path folder, int port, Software software) {
      super("sentinel", folder, folder, port, Signal.TERM, Duration.ofSeconds(5));
      this.software = software;
    }

    @Override
    public void start() {
      try {
        Path settings = Files.createDirectories(folder()).resolve("sentinel.conf");
        Files.writeString(
            settings,
            """
            bind 127.0.0.1
            port %d
            dir "%s"
            sentinel monitor %s 127.0.0.1 %d 1
            sentinel auth-pass %s %s
            sentinel down-after-milliseconds %s 800
            sentinel failover-timeout %s 3000
            """
                .formatted(
                    port(), folder(), NAME, servers.getFirst().port(), NAME, password, NAME, NAME));
        List<String> command =
            List.of(software.redisServer().toString(), settings.toString(), "--sentinel");
        start(launch(command, Map.of()), Duration.ofSeconds(20));
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    /** Looks twice a second at who is what, and not every ten. */
    private void hurry() {
      try (Jedis asking = new Jedis("127.0.0.1", port())) {
        asking.sendCommand(
            Command.SENTINEL, "DEBUG", "info-period", "500", "publish-period", "500");
      }
    }

    @Override
    public boolean isReady() {
      try (Jedis asking = new Jedis("127.0.0.1", port())) {
        return asking.sentinelReplicas(NAME).size() == 2;
      } catch (JedisException notYet) {
        return false;
      }
    }
  }
}
