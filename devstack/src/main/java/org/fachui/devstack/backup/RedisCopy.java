package org.fachui.devstack.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fachui.devstack.processes.StackFailure;
import org.fachui.devstack.processes.Waiting;
import org.fachui.devstack.stores.RedisServer;
import redis.clients.jedis.Jedis;

/**
 * The append-only files of a Redis that goes on working, as its manual says ("Backing up AOF
 * persistence"): no rewrite begins while they are copied. A command that is cut off at the end is
 * dropped when they are loaded.
 */
final class RedisCopy {
  private static final String REWRITE = "auto-aof-rewrite-percentage";
  private static final Duration REWRITE_MAX = Duration.ofMinutes(5);
  private static final int BUCKETS = 64;

  private final RedisServer server;
  private final String prefix;
  private final BackupWriter out;

  /**
   * @param prefix path of Redis' folder in the backup
   */
  RedisCopy(RedisServer server, String prefix, BackupWriter out) {
    this.server = server;
    this.prefix = prefix;
    this.out = out;
  }

  /** Copies; returns Redis' version. */
  String copy() throws IOException {
    try (Jedis redis = server.connect()) {
      String before = redis.configGet(REWRITE).getOrDefault(REWRITE, "100");
      redis.configSet(REWRITE, "0");
      try {
        if (!Waiting.until(REWRITE_MAX, () -> !isRewriting(redis))) {
          throw new StackFailure("Redis does not end rewriting its file; try again later.");
        }
        copyFiles();
      } finally {
        redis.configSet(REWRITE, before);
      }
      return field(redis.info("server"), "redis_version");
    }
  }

  private void copyFiles() throws IOException {
    Path folder = server.appendOnlyFolder();
    String below = prefix + folder.getFileName();
    out.folder(prefix.substring(0, prefix.length() - 1));
    out.folder(below);
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.sorted().toList();
    }
    for (Path file : files) {
      out.add(below + "/" + file.getFileName(), file, Files.size(file));
    }
  }

  private static boolean isRewriting(Jedis redis) {
    return !field(redis.info("persistence"), "aof_rewrite_in_progress").equals("0");
  }

  private static String field(String info, String name) {
    return info.lines()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  /**
   * Bucket → the epoch under which Redis decides in it; buckets that it does not have are missing.
   */
  static Map<String, Long> epochs(RedisServer server) {
    Map<String, Long> epochs = new TreeMap<>();
    try (Jedis redis = server.connect()) {
      for (int i = 0; i < BUCKETS; i++) {
        String bucket = String.format(Locale.ROOT, "%02d", i);
        String epoch = redis.hget("{b" + bucket + "}:meta", "epoch");
        if (epoch != null) {
          epochs.put(bucket, Long.valueOf(epoch));
        }
      }
    }
    return epochs;
  }
}
