package org.fachui.auction.bidding.infrastructure;

import java.net.URI;
import org.fachui.auction.bidding.application.StoreAway;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.util.JedisURIHelper;

/** Where the primary of Redis is now: asked for each new connection, for it changes. */
public interface RedisPrimary {
  /**
   * Its address.
   *
   * @throws StoreAway if nobody knows it
   */
  HostAndPort address();

  /** Its password, if it wants one. */
  @Nullable String password();

  /** Whether another Redis takes its place when it fails. */
  boolean replicated();

  /**
   * By a URL.
   *
   * @param url {@code redis://:PASSWORD@host:port}, or {@code
   *     redis-sentinel://:PASSWORD@host:port,host:port/NAME} with the name by which sentinels know
   *     the primary, and {@code ?sentinelPassword=…} if they want one
   * @throws IllegalArgumentException if it is neither
   */
  static RedisPrimary of(URI url) {
    return switch (String.valueOf(url.getScheme())) {
      case "redis" ->
          new Fixed(JedisURIHelper.getHostAndPort(url), JedisURIHelper.getPassword(url));
      case RedisSentinels.SCHEME -> RedisSentinels.of(url);
      default ->
          throw new IllegalArgumentException(
              "the URL of Redis begins with redis:// or " + RedisSentinels.SCHEME + "://");
    };
  }

  /** One address for ever: whatever answers there is the primary. */
  record Fixed(HostAndPort address, @Nullable String password) implements RedisPrimary {
    @Override
    public boolean replicated() {
      return false;
    }

    @Override
    public String toString() {
      return "Redis at " + address;
    }
  }
}
