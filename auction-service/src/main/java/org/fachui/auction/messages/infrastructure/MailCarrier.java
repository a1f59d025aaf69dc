package org.fachui.auction.messages.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.fachui.auction.messages.application.Carrier;
import org.fachui.auction.messages.model.Channel;
import org.fachui.auction.messages.model.MessageText;
import org.fachui.auction.messages.model.Outgoing;
import org.fachui.auction.messages.model.SendOutcome;

/** E-mail. What the guard held back never was on the wire. */
@ApplicationScoped
public class MailCarrier implements Carrier {
  private GuardedMail mail;

  @Inject
  public MailCarrier(GuardedMail mail) {
    this.mail = mail;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected MailCarrier() {}

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public boolean isConfigured() {
    return mail.isConfigured();
  }

  /** Mail servers do not compare Message-IDs. */
  @Override
  public boolean isRepeatable() {
    return false;
  }

  @Override
  public SendOutcome send(Outgoing message, MessageText text) {
    try {
      return mail.send(message, text);
    } catch (GuardedMail.ServerAway away) {
      return away.outcome();
    } catch (CircuitBreakerOpenException open) {
      return new SendOutcome.Away("LEFT_ALONE");
    } catch (BulkheadException full) {
      return new SendOutcome.Away("ENOUGH_AT_ONCE");
    }
  }
}
