package org.fachui.auction.messages.infrastructure;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import org.fachui.auction.messages.model.Language;
import org.fachui.auction.messages.model.MessageText;
import org.fachui.auction.messages.model.Outgoing;

/**
 * Writes an e-mail: plain text, and the same as simple HTML. Its Message-ID is made of ours, so
 * that a second copy of it can be told from a second message (RFC 5322 §3.6.4).
 */
final class MailWriter {
  private MailWriter() {}

  static MimeMessage write(
      Session session, String from, Outgoing message, MessageText text, String settings, Instant at)
      throws MessagingException {
    var sender = new InternetAddress(from, true);
    String domain = sender.getAddress().substring(sender.getAddress().lastIndexOf('@') + 1);
    String id = "<" + message.id() + "@" + domain + ">";
    MimeMessage mail =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
          }
        };
    mail.setFrom(sender);
    mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(message.to().text(), true));
    mail.setSubject(text.subject(), "UTF-8");
    mail.setSentDate(Date.from(at));
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setHeader(
        "Content-Language",
        text.language() == Language.ZH ? "zh-CN" : text.language().name().toLowerCase(Locale.ROOT));
    if (!text.farewell().isEmpty()) {
      mail.setHeader("List-Unsubscribe", "<" + settings + ">");
    }
    var plain = new MimeBodyPart();
    plain.setText(plain(text), "UTF-8", "plain");
    var html = new MimeBodyPart();
    html.setText(html(text), "UTF-8", "html");
    mail.setContent(new MimeMultipart("alternative", plain, html));
    mail.saveChanges();
    return mail;
  }

  private static String plain(MessageText text) {
    return String.join("\r\n\r\n", text.lines())
        + "\r\n\r\n"
        + text.about()
        + ": "
        + text.link()
        + "\r\n"
        + (text.farewell().isEmpty() ? "" : "\r\n-- \r\n" + text.farewell() + "\r\n");
  }

  private static String html(MessageText text) {
    StringBuilder html = new StringBuilder(1_000);
    html.append("<!doctype html><html lang=\"")
        .append(text.language() == Language.ZH ? "zh-CN" : "en")
        .append("\"><head><meta charset=\"utf-8\"><title>")
        .append(escaped(text.subject()))
        .append("</title></head><body>");
    text.lines().forEach(line -> html.append("<p>").append(escaped(line)).append("</p>"));
    html.append("<p><a href=\"")
        .append(escaped(text.link()))
        .append("\">")
        .append(escaped(text.about()))
        .append("</a></p>");
    if (!text.farewell().isEmpty()) {
      html.append("<hr><p><small>").append(escaped(text.farewell())).append("</small></p>");
    }
    return html.append("</body></html>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
