package org.fachui.devstack.stores;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fachui.devstack.processes.Folders;
import org.fachui.devstack.processes.ServerProcess;
import org.fachui.devstack.processes.Signal;
import org.fachui.devstack.processes.StackFailure;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Redis 7 that fsyncs its append-only file after every write, refuses writes rather than evict, and
 * wants a password.
 */
public final class RedisServer extends ServerProcess {
  private static final Duration START_MAX = Duration.ofSeconds(30);
  private static final int ANSWER_MS_MAX = 2000;

  private final Software software;
  private final Secrets secrets;

  /**
   * @param folder its data; made when missing
   * @param logs where {@code redis.log} lies
   */
  public RedisServer(Path folder, Path logs, int port, Software software, Secrets secrets) {
    super("redis", folder, logs, port, Signal.TERM, Duration.ofSeconds(15));
    this.software = software;
    this.secrets = secrets;
  }

  @Override
  public void start() {
    Path data = Folders.makePrivate(folder());
    Path settings = data.resolve("redis.conf");
    write(settings);
    // a file that may not grow is then an error of its write, as a full disk is, and no signal
    List<String> command =
        List.of(
            "sh",
            "-c",
            "trap '' XFSZ; exec \"$@\"",
            "redis",
            software.redisServer().toString(),
            settings.toString());
    start(launch(command, Map.of()), START_MAX);
  }

  private void write(Path settings) {
    String text =
        """
        # written at every start
        bind 127.0.0.1
        protected-mode yes
        port %d
        requirepass %s
        dir "%s"
        daemonize no
        loglevel notice
        databases 1
        maxclients 4000
        # nothing that was acknowledged may be lost
        appendonly yes
        appendfsync always
        no-appendfsync-on-rewrite no
        # a rewrite halves the speed of a small machine: the auction service allows it when nobody bids
        auto-aof-rewrite-min-size 2gb
        aof-load-truncated yes
        save ""
        maxmemory 512mb
        maxmemory-policy noeviction
        stop-writes-on-bgsave-error yes
        """
            .formatted(port(), password(), folder());
    try {
      Files.deleteIfExists(settings);
      Files.createFile(
          settings,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(settings, text);
    } catch (IOException e) {
      throw new StackFailure("Cannot write " + settings + ": " + e.getMessage(), e);
    }
  }

  /** The append-only files, for tests that remove or replace them while Redis is down. */
  public Path appendOnlyFolder() {
    return folder().resolve("appendonlydir");
  }

  /** Its address with the password: {@code redis://:PASSWORD@127.0.0.1:PORT}. */
  public URI url() {
    return URI.create("redis://:" + password() + "@127.0.0.1:" + port());
  }

  /** A new connection that gives up after two seconds; the caller closes it. */
  public Jedis connect() {
    return new Jedis(
        new HostAndPort("127.0.0.1", port()),
        DefaultJedisClientConfig.builder()
            .password(password())
            .connectionTimeoutMillis(ANSWER_MS_MAX)
            .socketTimeoutMillis(ANSWER_MS_MAX)
            .build());
  }

  private String password() {
    return secrets.password("redis");
  }

  @Override
  public boolean isReady() {
    try (Jedis redis = connect()) {
      return "PONG".equals(redis.ping());
    } catch (JedisException e) {
      return false;
    }
  }
}
