package org.fachui.auction.messages.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fachui.auction.bidding.engine.TestEngine.until;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.engine.TestDatabase;
import org.fachui.auction.bidding.engine.TestLot;
import org.fachui.auction.messages.application.FollowingUp;
import org.fachui.auction.messages.infrastructure.GuardedSms;
import org.fachui.auction.messages.infrastructure.SmsCarrier;
import org.fachui.auction.messages.model.Channel;
import org.fachui.auction.messages.model.MessageState;
import org.fachui.devstack.processes.Ports;
import org.fachui.devstack.stores.TestStores;
import org.fachui.devstack.supervisor.PostServer;
import org.fachui.devstack.supervisor.SimulatorConduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SMS over the simulated gateway, a process with a register of its own. */
class SmsIT {
  private static final TestStores STORES = TestStores.shared();
  private static final int PEOPLE = 60;

  @TempDir Path folder = Path.of("");

  private final TestDatabase database = TestDatabase.in(STORES);
  private PostServer gateway;
  private Post post;
  private FollowingUp following;

  @BeforeEach
  void open() {
    gateway =
        new PostServer(
            folder.resolve("post"),
            folder.resolve("logs"),
            Ports.some(2).getFirst(),
            URI.create("http://127.0.0.1:1"),
            "the key of this test");
    gateway.start();
    var sms =
        new SmsCarrier(
            new GuardedSms(Optional.of(gateway.url().toString()), Optional.of(gateway.key())));
    post = new Post(database, 60, sms);
    following = post.following(sms);
  }

  @AfterEach
  void close() {
    gateway.stop();
    post.close();
  }

  private String number(int n) {
    return "1380013%04d".formatted(n + 10);
  }

  private void aReminderFor(List<String> subjects) {
    UUID lot =
        TestLot.anOpenLot()
            .withPaddles(0)
            .opening(Duration.between(Instant.now(), post.clock.instant()).plusSeconds(18))
            .publishIn(database);
    post.reminded(lot, subjects.toArray(String[]::new));
    post.sources.remindersDue(post.clock.instant());
  }

  private String ask(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(gateway.url().resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private void follow() {
    for (int i = 0; i < 200 && following.round(); i++) {
      // Again.
    }
  }

  private MessageState state(String subject) {
    return post.own(subject).getFirst().state();
  }

  @Test
  void aTextReachesThePhoneAndTheGatewaysAnswerSaysSo() throws Exception {
    post.confirmed("li", Channel.SMS, "13800138888");
    post.confirmed("off", Channel.SMS, "13800130002");
    post.confirmed("none", Channel.SMS, "13800130000");
    aReminderFor(List.of("li", "off", "none"));
    post.work(Channel.SMS);
    assertThat(state("none")).isEqualTo(MessageState.UNDELIVERABLE);
    assertThat(post.own("none").getFirst().why()).isEqualTo("NO_SUCH_NUMBER");
    until("the phone rang", () -> heard("\"rang\":1,\"state\":\"DELIVERED\""));
    until("the other failed", () -> heard("\"state\":\"FAILED\""));
    assertThat(state("li")).isEqualTo(MessageState.SENT);
    assertThat(following.reported(post.own("li").getFirst().id())).isTrue();
    assertThat(following.reported(UUID.randomUUID())).isFalse();
    follow();
    assertThat(state("li")).isEqualTo(MessageState.DELIVERED);
    post.later(Duration.ofSeconds(30));
    follow();
    assertThat(state("off")).isEqualTo(MessageState.UNDELIVERABLE);
    assertThat(post.own("off").getFirst().why()).isEqualTo("SWITCHED_OFF");
    assertThat(ask("/sim/register"))
        .contains("【法槌】", "https://auction.example.com/lots/")
        .doesNotContain("a lot");
  }

  private boolean heard(String text) {
    try {
      return ask("/sim/register").contains(text);
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /**
   * On a very bad day, with the gateway ended by signal 9 in between: the figures come from its own
   * register.
   */
  @Test
  void onABadDayEveryPhoneRingsOnce() throws Exception {
    gateway.stop();
    gateway.behave(new SimulatorConduct("heavy", 7, "none"));
    gateway.start();
    List<String> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      people.add("person-" + i);
      post.confirmed("person-" + i, Channel.SMS, number(i));
    }
    aReminderFor(people);
    for (int i = 0; i < 12 && !allSent(people); i++) {
      post.work(Channel.SMS);
      if (i == 1) {
        gateway.kill9();
        post.later(Duration.ofSeconds(2));
        post.work(Channel.SMS);
        gateway.start();
      }
      post.later(Duration.ofMinutes(2));
    }
    assertThat(people).allMatch(person -> state(person) == MessageState.SENT);
    until("all phones rang", () -> rang() == PEOPLE);
    String summary = ask("/sim/summary");
    assertThat(summary).contains("\"texts\":" + PEOPLE, "\"rang\":" + PEOPLE, "\"rangTwice\":0");
    assertThat(post.attempts()).anyMatch(attempt -> !attempt.endsWith("SENT 202"));
  }

  private boolean allSent(List<String> people) {
    return people.stream().allMatch(person -> state(person) == MessageState.SENT);
  }

  private int rang() {
    try {
      return Integer.parseInt(ask("/sim/summary").replaceAll(".*\"rang\":([0-9]+).*", "$1"));
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
