package org.fachui.auction.messages.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/**
 * The SMS gateway behind a breaker and a bulkhead; see {@link GuardedMail} for what is not here.
 */
@ApplicationScoped
public class GuardedSms {
  private static final int AT_ONCE = 8;
  private static final int LOOK_AT = 8;
  private static final double BAD = 0.75;
  private static final long REST_MS = 2_000;
  private static final Duration ANSWER = Duration.ofSeconds(5);

  private Optional<SmsCalls> calls;

  /**
   * @param address below which {@code /sms/v1} stands; without it nothing is sent
   */
  @Inject
  public GuardedSms(
      @ConfigProperty(name = "fachui.sms.url") Optional<String> address,
      @ConfigProperty(name = "fachui.sms.key") Optional<String> key) {
    this.calls =
        address
            .filter(text -> !text.isBlank())
            .map(
                text ->
                    new SmsCalls(
                        URI.create(text),
                        key.orElseThrow(
                            () -> new IllegalStateException("fachui.sms.key is missing")),
                        ANSWER));
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected GuardedSms() {}

  /** Whether a gateway is configured. */
  public boolean isConfigured() {
    return calls.isPresent();
  }

  /** One signed exchange. */
  @Bulkhead(AT_ONCE)
  @CircuitBreaker(
      failOn = SmsCalls.NoAnswer.class,
      skipOn = BulkheadException.class,
      requestVolumeThreshold = LOOK_AT,
      failureRatio = BAD,
      delay = REST_MS)
  public SmsCalls.Reply exchange(String method, String path, String body) throws SmsCalls.NoAnswer {
    return calls.orElseThrow().exchange(method, path, body);
  }
}
