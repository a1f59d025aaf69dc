package org.fachui.auction.messages.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fachui.auction.messages.model.Address;
import org.fachui.auction.messages.model.Channel;
import org.fachui.auction.messages.model.CodeCheck;
import org.fachui.auction.messages.model.Language;
import org.fachui.auction.messages.model.MessageKind;

/**
 * Where people are told of things, and what of. A port; each method is a transaction of its own.
 */
public interface Contacts {
  /**
   * An address of a person.
   *
   * @param confirmed a code came back from it
   */
  record Contact(UUID id, Address address, boolean confirmed, Set<MessageKind> wanted) {
    /** Copies the kinds. */
    public Contact {
      wanted = Set.copyOf(wanted);
    }

    /** Without the address. */
    @Override
    public String toString() {
      return "Contact[" + id + "]";
    }
  }

  /** One person's, at most one a channel. */
  List<Contact> of(String subject);

  /** In which language the person reads; Chinese if he has not said. */
  Language language(String subject);

  /** From now on this one. */
  void read(String subject, Language language);

  /** From now on these; nothing happens for a channel without an address. */
  void want(String subject, Channel channel, Set<MessageKind> kinds);

  /**
   * Puts an address in the place of the one there is, with a code on its way to it. Nothing else
   * goes there before the code has come back; what was waiting for the old address is dropped.
   *
   * @return false if the person, or the address, has had enough codes within the last hour
   */
  boolean put(String subject, Address address, UUID id, String code, Instant now);

  /** Compares the code, and counts a wrong one; empty if there is none to compare. */
  Optional<CodeCheck.Verdict> confirm(String subject, Channel channel, String typed, Instant now);

  /** Takes the address away, with all that was waiting for it. */
  void remove(String subject, Channel channel, Instant now);
}
