package org.fachui.auction.messages.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fachui.auction.messages.application.Contacts.Contact;
import org.fachui.auction.messages.model.Address;
import org.fachui.auction.messages.model.Channel;
import org.fachui.auction.messages.model.CodeCheck;
import org.fachui.auction.messages.model.Language;
import org.fachui.auction.messages.model.MessageKind;

/** A person says where he wants to be told of what. */
@ApplicationScoped
public class KeepingContacts {
  private Contacts contacts;
  private Carriers carriers;
  private Clock clock;
  private SecureRandom randomness;

  /** What came of a new address. */
  public enum Added {
    /** A code is on its way. */
    CODE_SENT,
    /** It was confirmed before. */
    STANDS,
    /** Too many codes within an hour. */
    TOO_MANY_CODES,
    /** This installation has nobody who carries such messages. */
    CHANNEL_OFF
  }

  @Inject
  public KeepingContacts(
      Contacts contacts, Carriers carriers, Clock clock, SecureRandom randomness) {
    this.contacts = contacts;
    this.carriers = carriers;
    this.clock = clock;
    this.randomness = randomness;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected KeepingContacts() {}

  /** Everything that a person has chosen. */
  public record Settings(Language language, List<Contact> contacts, Set<Channel> offered) {
    /** Copies. */
    public Settings {
      contacts = List.copyOf(contacts);
      offered = Set.copyOf(offered);
    }
  }

  /** As it stands. */
  public Settings of(String subject) {
    return new Settings(
        contacts.language(subject),
        contacts.of(subject),
        Set.copyOf(
            Arrays.stream(Channel.values())
                .filter(channel -> carriers.of(channel).isPresent())
                .toList()));
  }

  /** Chooses anew. */
  public void choose(String subject, Language language, Map<Channel, Set<MessageKind>> wanted) {
    contacts.read(subject, language);
    wanted.forEach((channel, kinds) -> contacts.want(subject, channel, kinds));
  }

  /** Begins with an address: a code goes there. */
  public Added add(String subject, Address address) {
    if (carriers.of(address.channel()).isEmpty()) {
      return Added.CHANNEL_OFF;
    }
    if (contacts.of(subject).stream()
        .anyMatch(known -> known.confirmed() && known.address().equals(address))) {
      return Added.STANDS;
    }
    String code = CodeCheck.draw(randomness);
    return contacts.put(subject, address, UUID.randomUUID(), code, clock.instant())
        ? Added.CODE_SENT
        : Added.TOO_MANY_CODES;
  }

  /** The code came back; empty if none was sent. */
  public Optional<CodeCheck.Verdict> confirm(String subject, Channel channel, String typed) {
    return contacts.confirm(subject, channel, typed, clock.instant());
  }

  /** No more messages this way. */
  public void remove(String subject, Channel channel) {
    contacts.remove(subject, channel, clock.instant());
  }
}
