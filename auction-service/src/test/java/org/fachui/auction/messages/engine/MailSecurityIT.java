package org.fachui.auction.messages.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.fachui.auction.messages.infrastructure.MailSettings;
import org.fachui.auction.messages.infrastructure.SmtpMail;
import org.fachui.auction.messages.model.Address;
import org.fachui.auction.messages.model.Channel;
import org.fachui.auction.messages.model.Language;
import org.fachui.auction.messages.model.MessageKind;
import org.fachui.auction.messages.model.Outgoing;
import org.fachui.auction.messages.model.SendOutcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;

/** What goes over the wire to a mail server, and what does not. */
class MailSecurityIT {
  private static final Instant UNTIL = Instant.parse("2100-01-01T00:00:00Z");

  private static MailServer askingForAPassword() {
    return new MailServer(
        0,
        builder ->
            builder
                .authenticationHandlerFactory(
                    new EasyAuthenticationHandlerFactory(
                        (user, password, context) -> {
                          if (!password.equals("right")) {
                            throw new LoginFailedException();
                          }
                        }))
                .requireAuth());
  }

  private static SendOutcome send(
      MailServer server, String security, @Nullable String user, @Nullable String password) {
    var settings =
        new MailSettings(
            "127.0.0.1",
            server.port(),
            security,
            user,
            password,
            "notice@court.test",
            TestMail.ANSWER);
    var message =
        new Outgoing(
            UUID.randomUUID(),
            MessageKind.CODE,
            new Address(Channel.EMAIL, "li@example.com"),
            Language.ZH,
            null,
            "012345",
            UNTIL,
            1,
            0,
            0);
    return new SmtpMail(settings, Post.WORDING, Clock.systemUTC())
        .send(message, Post.WORDING.of(message));
  }

  @Test
  void signsInWhereTheServerAsksForIt() {
    try (MailServer server = askingForAPassword()) {
      assertThat(send(server, "none", "fachui", "right")).isEqualTo(new SendOutcome.Sent("250"));
      assertThat(server.users()).containsExactly("fachui");
    }
  }

  @Test
  void aWrongPasswordIsOurFaultAndNotTheMessages() {
    try (MailServer server = askingForAPassword()) {
      assertThat(send(server, "none", "fachui", "wrong")).isInstanceOf(SendOutcome.Away.class);
      assertThat(server.taken()).isEmpty();
    }
  }

  @Test
  void withoutStarttlsNeitherPasswordNorMessageGoesOut() {
    try (MailServer server = askingForAPassword()) {
      assertThat(send(server, "starttls", "fachui", "right")).isInstanceOf(SendOutcome.Away.class);
      assertThat(server.users()).isEmpty();
      assertThat(server.begun()).isZero();
    }
    try (MailServer open = new MailServer(0)) {
      assertThat(send(open, "starttls", null, null)).isInstanceOf(SendOutcome.Away.class);
      assertThat(open.taken()).isEmpty();
    }
  }

  @Test
  void aServerThatSpeaksNoTlsIsNotSpokenToInTheClearInstead() {
    try (MailServer server = new MailServer(0)) {
      assertThat(send(server, "tls", null, null)).isInstanceOf(SendOutcome.Away.class);
      assertThat(server.taken()).isEmpty();
    }
  }

  @Test
  void settingsThatDoNotGoTogetherAreRefused() {
    try (MailServer server = new MailServer(0)) {
      assertThatThrownBy(() -> send(server, "ssl", null, null))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> send(server, "none", "fachui", null))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
