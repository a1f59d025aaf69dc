package org.fachui.simulators.post.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Properties;

/**
 * An e-mail for people.
 *
 * @param text its plain part
 */
public record ReadableMail(String messageId, String subject, String text) {
  private static final Session SESSION = Session.getInstance(new Properties());

  /** Reads one; what is not readable is said in its place. */
  public static ReadableMail of(String source) {
    try {
      MimeMessage mail =
          new MimeMessage(SESSION, new ByteArrayInputStream(Base64.getDecoder().decode(source)));
      return new ReadableMail(
          String.valueOf(mail.getMessageID()),
          String.valueOf(mail.getSubject()),
          plain(mail.getContent()));
    } catch (MessagingException | IOException unreadable) {
      return new ReadableMail("", "unreadable", "");
    }
  }

  private static String plain(Object content) throws MessagingException, IOException {
    if (content instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart part = parts.getBodyPart(i);
        if (part.isMimeType("text/plain")) {
          return String.valueOf(part.getContent());
        }
      }
    }
    return String.valueOf(content);
  }

  /** Without what it says. */
  @Override
  public String toString() {
    return "ReadableMail[" + messageId + "]";
  }
}
