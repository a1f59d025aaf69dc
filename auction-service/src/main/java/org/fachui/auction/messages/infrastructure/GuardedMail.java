package org.fachui.auction.messages.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.fachui.auction.messages.model.MessageText;
import org.fachui.auction.messages.model.Outgoing;
import org.fachui.auction.messages.model.SendOutcome;
import org.fachui.auction.messages.wording.Wording;

/**
 * The mail server behind a breaker and a bulkhead. No {@code @Timeout}: the transport's own is
 * shorter, and an interrupt in the middle of DATA would leave us not knowing. No {@code @Retry}:
 * what is sent again is decided from the table of messages.
 */
@ApplicationScoped
public class GuardedMail {
  private static final int AT_ONCE = 8;
  private static final int LOOK_AT = 8;
  private static final double BAD = 0.75;
  private static final long REST_MS = 2_000;
  private static final Duration ANSWER = Duration.ofSeconds(8);

  private Optional<SmtpMail> mail;

  /** Tells the breaker that the server was not there. */
  public static final class ServerAway extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient SendOutcome outcome;

    ServerAway(SendOutcome outcome) {
      super(outcome.code());
      this.outcome = outcome;
    }

    SendOutcome outcome() {
      return outcome;
    }
  }

  /**
   * @param host without it nothing is sent
   */
  @Inject
  public GuardedMail(
      @ConfigProperty(name = "fachui.mail.host") Optional<String> host,
      @ConfigProperty(name = "fachui.mail.port", defaultValue = "25") int port,
      @ConfigProperty(name = "fachui.mail.security", defaultValue = "starttls") String security,
      @ConfigProperty(name = "fachui.mail.user") Optional<String> user,
      @ConfigProperty(name = "fachui.mail.password") Optional<String> password,
      @ConfigProperty(name = "fachui.mail.from", defaultValue = "fachui@localhost") String from,
      Wording wording,
      Clock clock) {
    this.mail =
        host.filter(text -> !text.isBlank())
            .map(
                text ->
                    new SmtpMail(
                        new MailSettings(
                            text,
                            port,
                            security,
                            user.orElse(null),
                            password.orElse(null),
                            from,
                            ANSWER),
                        wording,
                        clock));
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected GuardedMail() {}

  /** Whether a server is configured. */
  public boolean isConfigured() {
    return mail.isPresent();
  }

  /**
   * One attempt.
   *
   * @throws ServerAway with the outcome, when no answer came
   */
  @Bulkhead(AT_ONCE)
  @CircuitBreaker(
      failOn = ServerAway.class,
      skipOn = BulkheadException.class,
      requestVolumeThreshold = LOOK_AT,
      failureRatio = BAD,
      delay = REST_MS)
  public SendOutcome send(Outgoing message, MessageText text) {
    SendOutcome outcome = mail.orElseThrow().send(message, text);
    if (outcome instanceof SendOutcome.Away || outcome instanceof SendOutcome.Unknown) {
      throw new ServerAway(outcome);
    }
    return outcome;
  }
}
