package org.fachui.auction.bidding.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.fachui.auction.bidding.application.StoreAway;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The primary that Redis Sentinel names. The first sentinel that answers is believed: a wrong
 * answer leads to a Redis that is no primary, which is refused, or to a second primary, of which
 * the engine journals one alone.
 */
final class RedisSentinels implements RedisPrimary {
  static final String SCHEME = "redis-sentinel";

  private static final int ANSWER_MS_MAX = 500;
  private static final String SENTINEL_PASSWORD = "sentinelPassword=";

  private final List<HostAndPort> sentinels;
  private final String name;
  private final @Nullable String password;
  private final DefaultJedisClientConfig config;

  private RedisSentinels(
      List<HostAndPort> sentinels,
      String name,
      @Nullable String password,
      @Nullable String sentinelPassword) {
    this.sentinels = sentinels;
    this.name = name;
    this.password = password;
    this.config =
        DefaultJedisClientConfig.builder()
            .connectionTimeoutMillis(ANSWER_MS_MAX)
            .socketTimeoutMillis(ANSWER_MS_MAX)
            .password(sentinelPassword)
            .build();
  }

  static RedisSentinels of(URI url) {
    String authority = String.valueOf(url.getAuthority());
    int at = authority.lastIndexOf('@');
    String user = at < 0 ? "" : authority.substring(0, at);
    String name = String.valueOf(url.getPath()).replaceFirst("^/", "");
    if (name.isEmpty() || name.contains("/")) {
      throw new IllegalArgumentException("the URL of sentinels ends with the name of the primary");
    }
    String query = url.getQuery();
    return new RedisSentinels(
        Arrays.stream(authority.substring(at + 1).split(",", -1)).map(HostAndPort::from).toList(),
        name,
        user.isEmpty() ? null : user.substring(user.indexOf(':') + 1),
        query != null && query.startsWith(SENTINEL_PASSWORD)
            ? query.substring(SENTINEL_PASSWORD.length())
            : null);
  }

  @Override
  public HostAndPort address() {
    JedisException last = null;
    for (HostAndPort sentinel : sentinels) {
      try (Connection asking = new Connection(sentinel, config)) {
        asking.sendCommand(Command.SENTINEL, "GET-MASTER-ADDR-BY-NAME", name);
        List<byte[]> answer = asking.getBinaryMultiBulkReply();
        if (answer != null && answer.size() == 2) {
          return new HostAndPort(
              new String(answer.get(0), UTF_8), Integer.parseInt(new String(answer.get(1), UTF_8)));
        }
      } catch (JedisException away) {
        last = away;
      }
    }
    throw new StoreAway("no sentinel knows the primary " + name, last);
  }

  @Override
  public @Nullable String password() {
    return password;
  }

  @Override
  public boolean replicated() {
    return true;
  }

  @Override
  public String toString() {
    return "Redis " + name + " by the sentinels " + sentinels;
  }
}
