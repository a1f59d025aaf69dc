package org.fachui.auction.messages.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fachui.auction.bidding.engine.TestDatabase;
import org.fachui.auction.bidding.engine.TestLot;
import org.fachui.auction.messages.application.KeepingContacts.Added;
import org.fachui.auction.messages.application.MessageBox.Own;
import org.fachui.auction.messages.engine.MailServer.Manner;
import org.fachui.auction.messages.engine.MailServer.Taken;
import org.fachui.auction.messages.model.Address;
import org.fachui.auction.messages.model.Channel;
import org.fachui.auction.messages.model.CodeCheck;
import org.fachui.auction.messages.model.Language;
import org.fachui.auction.messages.model.MessageKind;
import org.fachui.auction.messages.model.MessageState;
import org.fachui.devstack.stores.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailIT {
  private static final TestStores STORES = TestStores.shared();
  private static final long SILENCE_MS = 1_500;
  private static final Duration A_WHILE = Duration.ofMinutes(16);

  private final TestDatabase database = TestDatabase.in(STORES);
  private final MailServer server = new MailServer(SILENCE_MS);
  private final TestMail mail = TestMail.to(server.port());
  private final Post post = new Post(database, 60, mail);

  @AfterEach
  void close() {
    post.close();
    server.close();
  }

  private static Address email(String subject) {
    return new Address(Channel.EMAIL, Post.mailOf(subject));
  }

  private UUID aReminderFor(String... subjects) {
    for (String subject : subjects) {
      post.confirmed(subject);
    }
    UUID lot =
        TestLot.anOpenLot()
            .opening(Duration.between(Instant.now(), post.clock.instant()).plusSeconds(18))
            .publishIn(database);
    post.reminded(lot, subjects);
    post.sources.remindersDue(post.clock.instant());
    return lot;
  }

  private Own only(String subject) {
    assertThat(post.own(subject)).hasSize(1);
    return post.own(subject).getFirst();
  }

  @Test
  void aCodeGoesToANewAddressAndNothingElseBeforeItHasComeBack() throws Exception {
    UUID lot = TestLot.anOpenLot().opening(Duration.ofSeconds(15)).publishIn(database);
    post.reminded(lot, "li");
    assertThat(post.keeping.add("li", email("li"))).isEqualTo(Added.CODE_SENT);
    post.sources.remindersDue(post.clock.instant());
    post.work(Channel.EMAIL);

    assertThat(server.taken()).hasSize(1);
    String code = plain(server.taken().getFirst()).replaceAll("(?s).*?([0-9]{6}).*", "$1");
    assertThat(post.keeping.confirm("li", Channel.EMAIL, wrong(code)))
        .hasValue(CodeCheck.Verdict.WRONG);
    assertThat(post.keeping.of("li").contacts().getFirst().confirmed()).isFalse();
    assertThat(post.keeping.confirm("li", Channel.EMAIL, code)).hasValue(CodeCheck.Verdict.RIGHT);
    assertThat(post.keeping.confirm("li", Channel.EMAIL, code)).isEmpty();
    assertThat(post.keeping.add("li", email("li"))).isEqualTo(Added.STANDS);

    post.sources.remindersDue(post.clock.instant());
    post.work(Channel.EMAIL);
    assertThat(post.own("li"))
        .extracting(Own::kind, Own::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(MessageKind.REMINDER, MessageState.SENT),
            org.assertj.core.groups.Tuple.tuple(MessageKind.CODE, MessageState.SENT));
  }

  private static String wrong(String code) {
    return code.charAt(0) == '9' ? "1" + code.substring(1) : "9" + code.substring(1);
  }

  @Test
  void neitherAPersonNorAnAddressGetsManyCodes() {
    for (int i = 0; i < CodeCheck.CODES_PER_HOUR; i++) {
      assertThat(post.keeping.add("li", email("a" + i))).isEqualTo(Added.CODE_SENT);
    }
    assertThat(post.keeping.add("li", email("b"))).isEqualTo(Added.TOO_MANY_CODES);
    for (int i = 0; i < CodeCheck.CODES_PER_HOUR; i++) {
      assertThat(post.keeping.add("wang-" + i, email("victim"))).isEqualTo(Added.CODE_SENT);
    }
    assertThat(post.keeping.add("zhou", email("victim"))).isEqualTo(Added.TOO_MANY_CODES);
    post.later(Duration.ofMinutes(61));
    assertThat(post.keeping.add("li", email("b"))).isEqualTo(Added.CODE_SENT);
  }

  @Test
  void fiveWrongCodesMakeItVoidAndSoDoesTime() {
    post.keeping.add("li", email("li"));
    post.work(Channel.EMAIL);
    for (int i = 0; i < CodeCheck.TRIES_MAX; i++) {
      assertThat(post.keeping.confirm("li", Channel.EMAIL, "x")).hasValue(CodeCheck.Verdict.WRONG);
    }
    assertThat(post.keeping.confirm("li", Channel.EMAIL, "x")).hasValue(CodeCheck.Verdict.VOID);
    post.keeping.add("li", email("other"));
    post.later(CodeCheck.GOOD_FOR.plusSeconds(1));
    assertThat(post.keeping.confirm("li", Channel.EMAIL, "x")).hasValue(CodeCheck.Verdict.VOID);
  }

  @Test
  void anEmailIsPlainTextAndHtmlInChineseWithAnIdOfItsOwn() throws Exception {
    UUID lot = aReminderFor("li");
    database.run("UPDATE lots SET title = '文三路 <住宅> & 车位' WHERE id = ?", lot);
    post.work(Channel.EMAIL);

    Taken taken = server.taken().getFirst();
    MimeMessage mime = mime(taken);
    assertThat(taken.to()).isEqualTo("li@example.com");
    assertThat(mime.getSubject()).isEqualTo("【法槌】您关注的标的即将开拍");
    assertThat(mime.getFrom()[0]).hasToString("notice@court.test");
    assertThat(mime.getAllRecipients()).hasSize(1);
    assertThat(mime.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mime.getHeader("List-Unsubscribe"))
        .containsExactly("<https://auction.example.com/my/notices>");
    assertThat(taken.id()).isEqualTo("<" + only("li").id() + "@court.test>");
    assertThat(taken.text().chars().allMatch(c -> c < 128)).isTrue();

    assertThat(((MimeMultipart) mime.getContent()).getContentType())
        .startsWith("multipart/alternative");
    assertThat(plain(taken))
        .contains("北京时间", "标的：文三路 <住宅> & 车位", "【演练】", "https://auction.example.com/lots/" + lot);
    assertThat(html(taken))
        .contains("文三路 &lt;住宅&gt; &amp; 车位", "lang=\"zh-CN\"", "/lots/" + lot)
        .doesNotContain("<住宅>");
  }

  @Test
  void whoReadsEnglishIsWrittenToInEnglish() throws Exception {
    aReminderFor("li");
    post.contacts.read("li", Language.EN);
    post.work(Channel.EMAIL);
    assertThat(mime(server.taken().getFirst()).getSubject())
        .isEqualTo("[Fachui] A lot that you watch opens soon");
    assertThat(plain(server.taken().getFirst())).contains("Bidding begins at");
  }

  @Test
  void whatTheServerRefusesForGoodIsNotTriedAgainAndStandsAmongTheUndelivered() {
    aReminderFor("li", "wang");
    server.behave(Manner.REFUSES_THE_RECIPIENT, Manner.REFUSES_THE_CONTENT);
    post.work(Channel.EMAIL);
    post.later(A_WHILE);
    post.work(Channel.EMAIL);

    assertThat(server.taken()).isEmpty();
    assertThat(server.begun()).isEqualTo(2);
    assertThat(post.box.undelivered(10))
        .extracting(one -> one.state() + " " + one.why() + " " + one.attempts())
        .containsExactlyInAnyOrder("UNDELIVERABLE 550 1", "UNDELIVERABLE 554 1");
    assertThat(post.box.undelivered(10).toString()).doesNotContain("li@", "wang", "example");
  }

  @Test
  void whatTheServerPutsOffComesLaterAndOnce() {
    aReminderFor("li");
    server.behave(Manner.PUTS_OFF_THE_RECIPIENT, Manner.PUTS_OFF_THE_RECIPIENT);
    post.work(Channel.EMAIL);
    assertThat(only("li").state()).isEqualTo(MessageState.WAITING);
    for (int i = 0; i < 3; i++) {
      post.later(Duration.ofSeconds(5));
      post.work(Channel.EMAIL);
    }
    assertThat(server.taken()).hasSize(1);
    assertThat(only("li").perhapsTwice()).isFalse();
    assertThat(post.attempts()).containsExactly("1 LATER 451", "2 LATER 451", "3 SENT 250");
  }

  @Test
  void whatIsPutOffForEverIsGivenUpAtTheEighthTime() {
    aReminderFor("li");
    server.behave(
        java.util.Collections.nCopies(20, Manner.PUTS_OFF_THE_RECIPIENT).toArray(Manner[]::new));
    for (int i = 0; i < 20; i++) {
      post.work(Channel.EMAIL);
      post.later(Duration.ofMinutes(5));
    }
    assertThat(only("li").state()).isEqualTo(MessageState.DEAD);
    assertThat(server.begun()).isEqualTo(8);
  }

  @Test
  void whileTheServerIsAwayNothingIsLostAndNothingCountsAgainstTheMessage() {
    aReminderFor("li", "wang", "zhou");
    server.stop();
    for (int i = 0; i < 12; i++) {
      post.work(Channel.EMAIL);
      post.later(Duration.ofMinutes(5));
    }
    assertThat(post.attempts()).allMatch(attempt -> attempt.endsWith("AWAY NOT_CONNECTED"));
    assertThat(post.attempts()).hasSizeGreaterThan(24);
    server.start();
    post.later(A_WHILE);
    post.work(Channel.EMAIL);
    assertThat(server.taken())
        .extracting(Taken::to)
        .containsExactlyInAnyOrder("li@example.com", "wang@example.com", "zhou@example.com");
  }

  @Test
  void whenTheSenderDiesBetweenSendingAndRecordingThereIsOneCopyMoreAndItIsRecorded() {
    aReminderFor("li");
    mail.dieAfterSending(() -> true);
    assertThatThrownBy(() -> post.work(Channel.EMAIL)).isInstanceOf(TestMail.Died.class);
    mail.dieAfterSending(() -> false);
    post.work(Channel.EMAIL);
    assertThat(server.taken()).hasSize(1);
    assertThat(only("li").state()).isEqualTo(MessageState.SENDING);

    post.afterTheLease();
    post.work(Channel.EMAIL);
    post.later(Duration.ofSeconds(5));
    post.work(Channel.EMAIL);
    assertThat(server.taken()).extracting(Taken::id).hasSize(2).containsOnly(idOf("li"));
    assertThat(post.attempts()).containsExactly("1 UNKNOWN SENDER_DIED", "2 SENT 250");
    assertThat(only("li").perhapsTwice()).isTrue();
  }

  @Test
  void whatMayHaveGoneOutTwiceIsNotSentAThirdTime() {
    aReminderFor("li");
    server.behave(Manner.TAKES_IT_AND_KEEPS_SILENT, Manner.TAKES_IT_AND_KEEPS_SILENT);
    for (int i = 0; i < 6; i++) {
      post.work(Channel.EMAIL);
      post.later(A_WHILE);
    }
    assertThat(server.taken()).hasSize(2);
    assertThat(only("li").state()).isEqualTo(MessageState.UNSURE);
    assertThat(post.box.undelivered(10)).hasSize(1);
  }

  private String idOf(String subject) {
    return "<" + only(subject).id() + "@court.test>";
  }

  /**
   * The figures of a bad day, from the server's own record: which messages did not come at all, and
   * which came twice without our attempts saying that they may have.
   */
  @Test
  void onABadDayNothingIsMissingAndEveryCopyTooManyIsOnRecord() {
    List<String> people = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      people.add("person-" + i);
    }
    aReminderFor(people.toArray(String[]::new));
    Random random = new Random(20_260_501);
    mail.dieAfterSending(() -> random.nextInt(12) == 0);
    int deaths = 0;
    for (int i = 0; i < 40; i++) {
      if (i < 25) {
        server.behave(
            random.nextInt(3) == 0 ? Manner.PUTS_OFF_THE_RECIPIENT : Manner.TAKES_IT,
            random.nextInt(25) == 0 ? Manner.TAKES_IT_AND_KEEPS_SILENT : Manner.TAKES_IT);
      } else {
        mail.dieAfterSending(() -> false);
      }
      if (i % 8 == 3) {
        server.stop();
      } else if (i % 8 == 4) {
        server.start();
      }
      try {
        post.work(Channel.EMAIL);
      } catch (TestMail.Died died) {
        deaths++;
      }
      post.afterTheLease();
    }
    assertThat(deaths).isGreaterThan(5);

    Map<String, Long> copies =
        server.taken().stream().collect(Collectors.groupingBy(Taken::to, Collectors.counting()));
    List<String> notAtAll =
        people.stream().filter(one -> !copies.containsKey(Post.mailOf(one))).toList();
    List<String> twice =
        people.stream().filter(one -> copies.getOrDefault(Post.mailOf(one), 0L) > 1).toList();
    assertThat(notAtAll).isEmpty();
    assertThat(twice).isNotEmpty();
    assertThat(copies.values()).allMatch(count -> count <= 2);
    assertThat(twice)
        .allSatisfy(one -> assertThat(only(one).perhapsTwice() || unsure(one)).isTrue());
  }

  private boolean unsure(String subject) {
    return only(subject).state() == MessageState.UNSURE;
  }

  @Test
  void whoTakesHisAddressAwayGetsNothingThatWaited() {
    aReminderFor("li");
    post.keeping.remove("li", Channel.EMAIL);
    post.work(Channel.EMAIL);
    assertThat(server.begun()).isZero();
    assertThat(only("li"))
        .extracting(Own::state, Own::why)
        .containsExactly(MessageState.DROPPED, "OPTED_OUT");
    assertThat(post.keeping.of("li").contacts()).isEmpty();
  }

  @Test
  void whoDoesNotWantAKindDoesNotGetItThoughItWaited() {
    aReminderFor("li");
    post.contacts.want("li", Channel.EMAIL, java.util.Set.of(MessageKind.WON));
    post.work(Channel.EMAIL);
    assertThat(server.begun()).isZero();
    assertThat(only("li").why()).isEqualTo("OPTED_OUT");
  }

  @Test
  void noRowHoldsAnAddressInTheClear() {
    aReminderFor("li");
    post.keeping.add("wang", email("wang"));
    post.work(Channel.EMAIL);
    for (String table :
        List.of("contacts", "contact_codes", "messages", "message_attempts", "reminders")) {
      assertThat(database.texts("SELECT t::text FROM " + table + " t"))
          .as(table)
          .isNotEmpty()
          .allSatisfy(
              row ->
                  assertThat(row)
                      .doesNotContain("example.com", hex("li@example.com"), hex("example")));
    }
  }

  private static String hex(String text) {
    return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static MimeMessage mime(Taken taken) throws Exception {
    return new MimeMessage(
        Session.getInstance(new java.util.Properties()),
        new ByteArrayInputStream(taken.text().getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static String plain(Taken taken) throws Exception {
    return (String) ((MimeMultipart) mime(taken).getContent()).getBodyPart(0).getContent();
  }

  private static String html(Taken taken) throws Exception {
    return (String) ((MimeMultipart) mime(taken).getContent()).getBodyPart(1).getContent();
  }
}
