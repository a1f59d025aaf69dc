package org.fachui.auction.messages.engine;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.bidding.engine.TestDatabase;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.messages.application.Carrier;
import org.fachui.auction.messages.application.Carriers;
import org.fachui.auction.messages.application.FollowingUp;
import org.fachui.auction.messages.application.Gateway;
import org.fachui.auction.messages.application.KeepingContacts;
import org.fachui.auction.messages.application.MessageBox.Own;
import org.fachui.auction.messages.application.SendingLimits;
import org.fachui.auction.messages.application.SendingMessages;
import org.fachui.auction.messages.infrastructure.ConfiguredTimes;
import org.fachui.auction.messages.infrastructure.JdbcContacts;
import org.fachui.auction.messages.infrastructure.JdbcMessageBox;
import org.fachui.auction.messages.infrastructure.JdbcNewsSources;
import org.fachui.auction.messages.infrastructure.JdbcReminders;
import org.fachui.auction.messages.infrastructure.SealedContacts;
import org.fachui.auction.messages.model.Address;
import org.fachui.auction.messages.model.Channel;
import org.fachui.auction.messages.model.CodeCheck;
import org.fachui.auction.messages.wording.Wording;
import org.fachui.platform.protection.FieldCipher;
import org.fachui.platform.protection.ProtectionKeys;

/** The feature put together as the service does, with a clock that runs ahead. */
final class Post implements AutoCloseable {
  static final Wording WORDING = new Wording("https://auction.example.com");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Duration LEASE_AND_MORE = Duration.ofSeconds(90);

  final TestDatabase database;
  final Ahead clock = new Ahead();
  final JdbcContacts contacts;
  final JdbcMessageBox box;
  final JdbcReminders reminders;
  final JdbcNewsSources sources;
  final KeepingContacts keeping;
  final SendingMessages sending;
  final SealedContacts sealed;
  private final EngineDatabase connections;

  Post(TestDatabase database, int mailsPerHour, Carrier... carriers) {
    this.database = database;
    connections = new EngineDatabase(database.source(), 8);
    sealed =
        new SealedContacts(
            new FieldCipher(ProtectionKeys.of(ProtectionKeys.generate(RANDOM)), RANDOM));
    contacts = new JdbcContacts(connections, sealed);
    box = new JdbcMessageBox(connections, sealed);
    reminders = new JdbcReminders(connections);
    sources =
        new JdbcNewsSources(
            connections,
            new ConfiguredTimes(Duration.ofHours(1), Duration.ofDays(3), Duration.ofMinutes(1)));
    Carriers all = new Carriers(List.of(carriers));
    keeping = new KeepingContacts(contacts, all, clock, RANDOM);
    sending = new SendingMessages(box, all, WORDING, new SendingLimits(mailsPerHour, 20), clock);
  }

  /** Whoever is asked what became of messages. */
  FollowingUp following(Gateway gateway) {
    return new FollowingUp(box, gateway, clock);
  }

  static String mailOf(String subject) {
    return subject + "@example.com";
  }

  /** The person has an address from which the code has come back. */
  void confirmed(String subject, Channel channel, String address) {
    UUID id = UUID.randomUUID();
    contacts.put(subject, new Address(channel, address), id, "012345", clock.instant());
    database.run("DELETE FROM messages WHERE contact_id = ?", id);
    if (contacts.confirm(subject, channel, "012345", clock.instant()).orElseThrow()
        != CodeCheck.Verdict.RIGHT) {
      throw new AssertionError("the code was refused");
    }
    later(Duration.ofMillis(5));
  }

  /** The same by e-mail. */
  void confirmed(String subject) {
    confirmed(subject, Channel.EMAIL, mailOf(subject));
  }

  /** The lot opens in a quarter of a minute, and these people want to be told. */
  UUID reminded(UUID lot, String... subjects) {
    for (String subject : subjects) {
      reminders.ask(lot, subject, clock.instant());
    }
    return lot;
  }

  /** Rounds until nothing is due. */
  void work(Channel channel) {
    for (int round = 0; round < 2_000 && sending.round(channel); round++) {
      // Again.
    }
  }

  /** Time goes on at once. */
  void later(Duration by) {
    clock.ahead = clock.ahead.plus(by);
  }

  /** So late that whoever sends is held for dead. */
  void afterTheLease() {
    later(LEASE_AND_MORE);
  }

  List<Own> own(String subject) {
    return box.own(subject, 100);
  }

  List<String> attempts() {
    return database.texts(
        """
        SELECT number || ' ' || coalesce(outcome, '?') || ' ' || coalesce(code, '')
        FROM message_attempts ORDER BY message_id, number
        """);
  }

  @Override
  public void close() {
    connections.close();
  }

  static final class Ahead extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
      return Clock.tickMillis(getZone()).instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
