package org.fachui.simulators.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.fachui.simulators.ChildSimulator;
import org.fachui.simulators.ListeningPlatform;
import org.fachui.simulators.SignedCaller;
import org.fachui.simulators.process.SimulatorOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostSimulatorTest {
  private static final String PATH = "/sms/v1/messages";

  @TempDir Path folder = Path.of("");

  private static String body(UUID id, String to, String text) {
    return "{\"messageId\":\"%s\",\"to\":\"%s\",\"text\":\"%s\",\"validUntil\":\"2030-01-01T00:00:00Z\"}"
        .formatted(id, to, text);
  }

  private PostSimulator start(String platform) throws IOException {
    Path key = Files.writeString(folder.resolve("key"), SignedCaller.KEY);
    return PostSimulator.start(
        SimulatorOptions.read(
            List.of(
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString(),
                "--key-file",
                key.toString(),
                "--platform",
                platform),
            Set.of()),
        Clock.systemUTC());
  }

  private static void mail(int port, String to, String subject) throws MessagingException {
    Properties settings = new Properties();
    settings.put("mail.smtp.host", "127.0.0.1");
    settings.put("mail.smtp.port", "" + port);
    MimeMessage message = new MimeMessage(Session.getInstance(settings));
    message.setFrom(new InternetAddress("notice@court.test"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject, "UTF-8");
    message.setText("您好 <b>", "UTF-8");
    Transport.send(message);
  }

  private static JsonNode awaited(SignedCaller caller, UUID id, String state) throws IOException {
    for (int i = 0; i < 500; i++) {
      JsonNode standing = caller.get(PATH + "/" + id).json();
      if (standing.path("state").asText().equals(state)) {
        return standing;
      }
      SignedCaller.pause();
    }
    throw new AssertionError(id + " was never " + state);
  }

  @Test
  void aMessageOfOneIdIsSentOnceAndReportedUntilThatIsConfirmed() throws IOException {
    try (ListeningPlatform platform = ListeningPlatform.at("/auction/api/sms/reports");
        PostSimulator post = start(platform.url().toString())) {
      SignedCaller caller = new SignedCaller(post.port());
      UUID id = UUID.randomUUID();
      String body = body(id, "13800138888", "您好");
      platform.answer(503);
      assertThat(caller.post(PATH, body).status()).isEqualTo(202);
      assertThat(caller.post(PATH, body).status()).isEqualTo(200);
      awaited(caller, id, "DELIVERED");
      assertThat(caller.post(PATH, body).status()).isEqualTo(200);
      assertThat(caller.post(PATH, body(id, "13800138888", "other")).reason())
          .isEqualTo("OTHER_BYTES");
      while (platform.told().size() < 2) {
        SignedCaller.pause();
      }
      platform.answer(202);
      assertThat(platform.believesAll()).isTrue();
      assertThat(caller.get("/sim/summary").json().path("rang").asInt()).isEqualTo(1);
      assertThat(caller.register().getFirst().path("rang").asInt()).isEqualTo(1);
    }
  }

  @Test
  void refusesWhatTheContractRefuses() throws IOException {
    try (PostSimulator post = start("http://127.0.0.1:1")) {
      SignedCaller caller = new SignedCaller(post.port());
      UUID id = UUID.randomUUID();
      assertThat(caller.post(PATH, body(id, "13800130000", "x")).reason())
          .isEqualTo("NO_SUCH_NUMBER");
      assertThat(caller.post(PATH, body(id, "13800130001", "x")).reason())
          .isEqualTo("NUMBER_BLOCKED");
      assertThat(caller.post(PATH, body(id, "12", "x")).reason()).isEqualTo("BAD_REQUEST");
      assertThat(caller.post(PATH, body(id, "13800138888", "")).reason()).isEqualTo("BAD_REQUEST");
      assertThat(caller.get(PATH + "/" + id).reason()).isEqualTo("NO_SUCH_MESSAGE");
      byte[] unsigned = body(id, "13800138888", "x").getBytes(StandardCharsets.UTF_8);
      assertThat(caller.send("POST", PATH, unsigned, Map.of(), "00").reason())
          .isEqualTo("BAD_SIGNATURE");
      UUID off = UUID.randomUUID();
      caller.post(PATH, body(off, "13800130002", "x"));
      assertThat(awaited(caller, off, "FAILED").path("reason").asText()).isEqualTo("SWITCHED_OFF");
    }
  }

  @Test
  void everyMailIsCaughtAndCanBeLookedAt() throws IOException, MessagingException {
    try (PostSimulator post = start("http://127.0.0.1:1")) {
      mail(post.mailPort(), "li@example.com", "确认 <您的> 地址");
      Assertions.assertThatThrownBy(() -> mail(post.mailPort(), "nobody@example.com", "x"))
          .isInstanceOf(SendFailedException.class);
      SignedCaller caller = new SignedCaller(post.port());
      assertThat(caller.register()).hasSize(1);
      JsonNode line = caller.register().getFirst();
      assertThat(line.path("to").asText()).isEqualTo("li@example.com");
      assertThat(line.path("subject").asText()).isEqualTo("确认 <您的> 地址");
      assertThat(caller.get("/sim/mailbox").text())
          .contains("确认 &lt;您的&gt; 地址", "您好 &lt;b&gt;", "li@example.com")
          .doesNotContain("<b>");
    }
  }

  @Test
  void whatWasTakenIsKnownAndDeliveredAfterKill9() throws IOException, InterruptedException {
    int port = ChildSimulator.freePort();
    UUID id = UUID.randomUUID();
    SignedCaller caller = new SignedCaller(port);
    try (ChildSimulator child = ChildSimulator.start(PostSimulator.class, folder, port, "none")) {
      assertThat(caller.post(PATH, body(id, "13800138888", "x")).status()).isEqualTo(202);
      child.kill9();
    }
    try (ChildSimulator child = ChildSimulator.start(PostSimulator.class, folder, port, "none")) {
      assertThat(child.cpuMs()).isPositive();
      awaited(caller, id, "DELIVERED");
      assertThat(caller.post(PATH, body(id, "13800138888", "x")).status()).isEqualTo(200);
      assertThat(caller.get("/sim/summary").json().path("rangTwice").asInt()).isZero();
    }
  }
}
