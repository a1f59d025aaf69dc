package org.fachui.auction.messages.infrastructure;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.fachui.auction.messages.model.MessageText;
import org.fachui.auction.messages.model.Outgoing;
import org.fachui.auction.messages.model.SendOutcome;
import org.fachui.auction.messages.wording.Wording;

/**
 * Speaks SMTP (RFC 5321), one connection a message. What the server answers decides: 5xx is final,
 * 4xx is not; what could not connect never went out; what was cut off after that may have.
 */
public final class SmtpMail {
  private static final Logger LOG = Logger.getLogger(SmtpMail.class.getName());
  private static final int NOT_NOW = 400;
  private static final int NEVER = 500;

  private final MailSettings settings;
  private final Wording wording;
  private final Session session;
  private final Clock clock;

  /** With these settings. */
  public SmtpMail(MailSettings settings, Wording wording, Clock clock) {
    this(settings, wording, clock, new Properties());
  }

  /** With further properties of Jakarta Mail, for tests. */
  SmtpMail(MailSettings settings, Wording wording, Clock clock, Properties more) {
    this.settings = settings;
    this.wording = wording;
    this.clock = clock;
    Properties all = settings.properties();
    all.putAll(more);
    this.session = Session.getInstance(all);
  }

  /** One attempt. */
  public SendOutcome send(Outgoing message, MessageText text) {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    // Jakarta Mail looks for its transports and content handlers by it.
    Thread.currentThread().setContextClassLoader(SMTPSendFailedException.class.getClassLoader());
    try {
      return attempt(message, text);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private SendOutcome attempt(Outgoing message, MessageText text) {
    MimeMessage mail;
    try {
      mail =
          MailWriter.write(
              session, settings.from(), message, text, wording.settings(), clock.instant());
    } catch (MessagingException unwritable) {
      LOG.log(Level.WARNING, "message {0} cannot be written", message.id());
      return new SendOutcome.Refused("UNWRITABLE");
    }
    try (Transport transport = session.getTransport("smtp")) {
      if (connected(transport)) {
        return handedOver(transport, mail);
      }
      return new SendOutcome.Away("NOT_CONNECTED");
    } catch (MessagingException closing) {
      // Thrown by getTransport, or by close() after an outcome that we no longer hold.
      return new SendOutcome.Unknown("BROKEN_OFF");
    }
  }

  private boolean connected(Transport transport) {
    try {
      transport.connect(settings.user(), settings.password());
      return true;
    } catch (AuthenticationFailedException refused) {
      LOG.severe("the mail server does not take fachui.mail.user and its password");
      return false;
    } catch (MessagingException away) {
      LOG.log(Level.FINE, "the mail server is away", away);
      return false;
    }
  }

  private static SendOutcome handedOver(Transport transport, MimeMessage mail) {
    try {
      transport.sendMessage(mail, mail.getAllRecipients());
      return new SendOutcome.Sent("250");
    } catch (MessagingException failed) {
      return outcome(failed);
    }
  }

  private static SendOutcome outcome(MessagingException failed) {
    int code = 0;
    // The refusal of a recipient is wrapped in one that only says that somebody was refused.
    for (Exception at = failed; at instanceof MessagingException one; at = one.getNextException()) {
      int found = code(one);
      code = found > 0 ? found : code;
    }
    if (code >= NEVER) {
      return new SendOutcome.Refused(Integer.toString(code));
    }
    return code >= NOT_NOW
        ? new SendOutcome.Later(Integer.toString(code))
        : new SendOutcome.Unknown(
            failed instanceof SendFailedException ? "NO_ANSWER" : "BROKEN_OFF");
  }

  private static int code(MessagingException failed) {
    return switch (failed) {
      case SMTPAddressFailedException address -> address.getReturnCode();
      case SMTPSenderFailedException sender -> sender.getReturnCode();
      case SMTPSendFailedException send -> send.getReturnCode();
      default -> 0;
    };
  }
}
