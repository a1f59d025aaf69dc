package org.fachui.platform.peers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks another service of the platform, once. Must not be called within a transaction: the other
 * one may take its time.
 */
@ApplicationScoped
public class PeerClient {
  private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(2);
  private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(10);
  private static final byte[] NOTHING = {};

  private URI base;
  private Optional<PeerSignature> signature;
  private InstantSource clock;
  private HttpClient http;

  /**
   * @param peers where the services are; without it {@code fachui.public.url}
   * @param key {@code fachui.peers.key}; a service that asks nobody needs none
   */
  @Inject
  public PeerClient(
      @ConfigProperty(name = "fachui.peers.url") Optional<URI> peers,
      @ConfigProperty(name = "fachui.public.url") URI platform,
      @ConfigProperty(name = "fachui.peers.key") Optional<String> key) {
    this(peers.orElse(platform), key, Instant::now);
  }

  /** At an address, with a key and a clock. */
  public PeerClient(URI base, String key, InstantSource clock) {
    this(base, Optional.of(key), clock);
  }

  private PeerClient(URI base, Optional<String> key, InstantSource clock) {
    this.base = base;
    this.signature = key.filter(text -> !text.isBlank()).map(PeerSignature::new);
    this.clock = clock;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTED_WITHIN)
            .build();
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected PeerClient() {}

  /**
   * Reads.
   *
   * @param path from the root, such as {@code /payout/api/deposits/…}
   * @throws PeerAway if there was no answer
   */
  public PeerAnswer get(String path) {
    return ask("GET", path, NOTHING);
  }

  /** Puts a thing, which may be repeated; see {@link #get}. */
  public PeerAnswer put(String path, JsonObject body) {
    return ask("PUT", path, body.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Posts; see {@link #get}. */
  public PeerAnswer post(String path, JsonObject body) {
    return ask("POST", path, body.toString().getBytes(StandardCharsets.UTF_8));
  }

  private PeerSignature signature() {
    return signature.orElseThrow(() -> new IllegalStateException("fachui.peers.key is not set"));
  }

  private PeerAnswer ask(String method, String path, byte[] body) {
    URI address = base.resolve(path);
    long second = clock.instant().getEpochSecond();
    String query = address.getRawQuery();
    String line = query == null ? address.getRawPath() : address.getRawPath() + "?" + query;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(ANSWERED_WITHIN)
            .header("Accept", "application/json")
            .header(PeerSignature.TIME, Long.toString(second))
            .header(PeerSignature.SIGNATURE, signature().of(method, line, second, body));
    if (body.length > 0) {
      request.header("Content-Type", "application/json");
    }
    request.method(
        method,
        body.length == 0
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(body));
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new PeerAnswer(answer.statusCode(), answer.body());
    } catch (IOException failed) {
      throw new PeerAway(method + " " + line + " was not answered", failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new PeerAway("interrupted at " + method + " " + line, stopped);
    }
  }
}
