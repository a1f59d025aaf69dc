package org.fachui.devstack.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.http.OAuth2HttpServer;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in provider of the one-machine stack, on 127.0.0.1.
 *
 * <pre>{@code
 * java -cp … org.fachui.devstack.identity.IdentityProvider \
 *     --port 8082 --data .fachui/identity --public-url http://127.0.0.1:8080
 * }</pre>
 *
 * <p>It is ready when {@code {issuer}/.well-known/openid-configuration} answers 200.
 */
public final class IdentityProvider implements AutoCloseable {
  /** How long its tokens live. */
  static final long TOKEN_SECONDS = 30 * 60;

  private static final String LOOPBACK = "127.0.0.1";
  private static final String REALM = "fachui";

  private final OAuth2HttpServer server;
  private final String issuer;

  private IdentityProvider(OAuth2HttpServer server, String issuer) {
    this.server = server;
    this.issuer = issuer;
  }

  /** The issuer of the provider at this port. */
  public static String issuerAt(int port) {
    return "http://" + LOOPBACK + ":" + port + "/" + REALM;
  }

  /**
   * Starts one.
   *
   * @param port on 127.0.0.1
   * @param data where its key stands; made when missing
   * @param publicUrl where people reach the website
   */
  public static IdentityProvider start(int port, Path data, String publicUrl) {
    String issuer = issuerAt(port);
    NettyWrapper server = new NettyWrapper();
    OAuth2Config config =
        new OAuth2Config(
            true,
            null,
            null,
            false,
            new OAuth2TokenProvider(OwnKey.in(data), (Instant) null),
            Set.of(
                new DefaultOAuth2TokenCallback(
                    REALM, "nobody", "JWT", List.of("fachui"), Map.of(), TOKEN_SECONDS)),
            server);
    Guard guard =
        new Guard(
            issuer,
            new Clients(publicUrl.replaceAll("/+$", "")),
            Personas.ofTheDrill(),
            Clock.systemUTC(),
            new OAuth2HttpRequestHandler(config).getAuthorizationServer());
    return new IdentityProvider(server.start(loopback(), port, guard), issuer);
  }

  /** What its tokens carry as {@code iss}. */
  public String issuer() {
    return issuer;
  }

  @Override
  public void close() {
    server.stop();
  }

  private static InetAddress loopback() {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** Runs until the process is ended. */
  public static void main(String[] arguments) throws InterruptedException {
    int port = Integer.parseInt(option(arguments, "--port"));
    Path data = Path.of(option(arguments, "--data"));
    IdentityProvider provider = start(port, data, option(arguments, "--public-url"));
    Runtime.getRuntime().addShutdownHook(new Thread(provider::close, "end-identity"));
    System.out.println("sign-in provider at " + provider.issuer());
    new CountDownLatch(1).await();
  }

  private static String option(String[] arguments, String name) {
    @Nullable String value = null;
    for (int i = 0; i + 1 < arguments.length; i++) {
      if (arguments[i].equals(name)) {
        value = arguments[i + 1];
      }
    }
    if (value == null) {
      throw new IllegalArgumentException(
          "usage: --port N --data DIR --public-url URL (missing " + name + ")");
    }
    return value;
  }
}
