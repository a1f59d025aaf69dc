package org.fachui.website.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks the auction service what it tells everybody. A few questions at once at most: on one machine
 * the answers come from the same threads that send the pages.
 */
@ApplicationScoped
public class PublicAuction {
  private static final int AT_ONCE = 8;
  private static final String API = "/auction/api/";

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofMillis(500))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final URI services;

  /** The services are where the site is, unless {@code fachui.peers.url} says otherwise. */
  @Inject
  public PublicAuction(
      @ConfigProperty(name = "fachui.peers.url") Optional<URI> peers,
      @ConfigProperty(name = "fachui.public.url") URI site) {
    this(peers.orElse(site));
  }

  PublicAuction(URI services) {
    this.services = services;
  }

  /** For the container's proxy only. */
  protected PublicAuction() {
    this(URI.create(""));
  }

  /**
   * The JSON object there; empty if there is none, or if it is not answered in time.
   *
   * @param path below the service's API, with its query
   */
  Optional<JsonObject> get(String path, Duration longest) {
    if (!places.tryAcquire()) {
      return Optional.empty();
    }
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(services + API + path))
              .timeout(longest)
              .header("Accept", "application/json")
              .build();
      var answer = http.send(request, BodyHandlers.ofString());
      return answer.statusCode() == 200 ? Optional.of(object(answer.body())) : Optional.empty();
    } catch (IOException | JsonException away) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      places.release();
    }
  }

  private static JsonObject object(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
