package org.fachui.auction.messages.infrastructure;

import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The mail server.
 *
 * @param security {@code none}, {@code starttls} (refused when the server has none) or {@code tls}
 * @param user null when the server asks for nobody
 * @param from the sender's address
 * @param answer how long one answer may take
 */
public record MailSettings(
    String host,
    int port,
    String security,
    @Nullable String user,
    @Nullable String password,
    String from,
    Duration answer) {
  private static final int CONNECT_MS = 3_000;

  /** Refuses an unknown word, before a password goes out unprotected. */
  public MailSettings {
    if (!security.matches("none|starttls|tls")) {
      throw new IllegalArgumentException("fachui.mail.security is none, starttls or tls");
    }
    if ((user == null) != (password == null)) {
      throw new IllegalArgumentException("fachui.mail.user and .password go together");
    }
  }

  Properties properties() {
    Properties all = new Properties();
    all.put("mail.transport.protocol", "smtp");
    all.put("mail.smtp.host", host);
    all.put("mail.smtp.port", Integer.toString(port));
    all.put("mail.smtp.from", from);
    all.put("mail.smtp.auth", Boolean.toString(user != null));
    all.put("mail.smtp.connectiontimeout", Integer.toString(CONNECT_MS));
    all.put("mail.smtp.timeout", Long.toString(answer.toMillis()));
    all.put("mail.smtp.writetimeout", Long.toString(answer.toMillis()));
    all.put("mail.smtp.starttls.enable", Boolean.toString(security.equals("starttls")));
    all.put("mail.smtp.starttls.required", Boolean.toString(security.equals("starttls")));
    all.put("mail.smtp.ssl.enable", Boolean.toString(security.equals("tls")));
    all.put("mail.smtp.ssl.checkserveridentity", "true");
    all.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
    all.put("mail.mime.charset", "UTF-8");
    all.put("mail.smtp.quitwait", "false");
    return all;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "MailSettings[" + host + ":" + port + " " + security + "]";
  }
}
