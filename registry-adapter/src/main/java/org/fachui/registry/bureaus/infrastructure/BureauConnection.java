package org.fachui.registry.bureaus.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The bureaus that this service is configured for. */
@ApplicationScoped
public class BureauConnection {
  /** Longer than any bureau needs to store a message; shorter than a worker's lease. */
  private static final Duration ANSWER = Duration.ofSeconds(5);

  private Optional<BureauCalls> calls;

  /**
   * @param address below which {@code /bureaus/{bureau}} stands; without it nothing is sent
   */
  @Inject
  public BureauConnection(
      @ConfigProperty(name = "fachui.bureaus.url") Optional<String> address,
      @ConfigProperty(name = "fachui.bureaus.key") Optional<String> key) {
    this.calls =
        address
            .filter(text -> !text.isBlank())
            .map(
                text ->
                    new BureauCalls(
                        URI.create(text),
                        key.orElseThrow(
                            () -> new IllegalStateException("fachui.bureaus.key is missing")),
                        ANSWER));
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected BureauConnection() {}

  /** Whether there is anybody to speak to. */
  public boolean isConfigured() {
    return calls.isPresent();
  }

  /** The wire, not guarded. */
  Wire wire() {
    return calls.orElseThrow(() -> new IllegalStateException("fachui.bureaus.url is missing"));
  }
}
