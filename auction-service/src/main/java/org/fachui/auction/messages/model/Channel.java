package org.fachui.auction.messages.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** By which way a message goes. */
public enum Channel {
  /** Costs nothing: everything but what comes often. */
  EMAIL,
  /** Wakes people up: only what has to be acted on. */
  SMS;

  /** What a person gets who has chosen nothing. */
  public Set<MessageKind> wantedAtFirst() {
    return switch (this) {
      case EMAIL -> EnumSet.complementOf(EnumSet.of(MessageKind.CODE, MessageKind.EXTENDED));
      case SMS ->
          EnumSet.of(
              MessageKind.REMINDER,
              MessageKind.WON,
              MessageKind.PAYMENT_DUE,
              MessageKind.RULING_SERVED);
    };
  }

  /** As it stands in addresses of the service: {@code email}, {@code sms}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The channel of a word. */
  public static Optional<Channel> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
