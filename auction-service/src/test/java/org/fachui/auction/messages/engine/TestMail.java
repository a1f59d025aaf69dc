package org.fachui.auction.messages.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.fachui.auction.messages.application.Carrier;
import org.fachui.auction.messages.infrastructure.MailSettings;
import org.fachui.auction.messages.infrastructure.SmtpMail;
import org.fachui.auction.messages.model.Channel;
import org.fachui.auction.messages.model.MessageText;
import org.fachui.auction.messages.model.Outgoing;
import org.fachui.auction.messages.model.SendOutcome;

/** The shipped way to a mail server, in whose sender a process can die after it has sent. */
final class TestMail implements Carrier {
  static final Duration ANSWER = Duration.ofMillis(700);

  private final SmtpMail mail;
  private volatile BooleanSupplier diesAfterSending = () -> false;

  /** The process ended between sending and recording. */
  static final class Died extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  TestMail(SmtpMail mail) {
    this.mail = mail;
  }

  static TestMail to(int port) {
    return new TestMail(
        new SmtpMail(
            new MailSettings("127.0.0.1", port, "none", null, null, "notice@court.test", ANSWER),
            Post.WORDING,
            Clock.systemUTC()));
  }

  void dieAfterSending(BooleanSupplier when) {
    diesAfterSending = when;
  }

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public boolean isConfigured() {
    return true;
  }

  @Override
  public boolean isRepeatable() {
    return false;
  }

  @Override
  public SendOutcome send(Outgoing message, MessageText text) {
    SendOutcome outcome = mail.send(message, text);
    if (diesAfterSending.getAsBoolean()) {
      throw new Died();
    }
    return outcome;
  }
}
