package org.fachui.auction.messages.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where somebody can be reached.
 *
 * @param text an e-mail address, or a Chinese mobile number of 11 digits
 */
public record Address(Channel channel, String text) {
  private static final Pattern PHONE = Pattern.compile("1[3-9][0-9]{9}");
  private static final Pattern EMAIL =
      Pattern.compile(
          "[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,62}[A-Za-z0-9_%+-])?@"
              + "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}");
  private static final int EMAIL_MAX = 254;

  /** Checks its form. */
  public Address {
    if (!isOne(channel, text)) {
      throw new IllegalArgumentException("not an address for " + channel);
    }
  }

  /**
   * Reads what a person typed; empty if it is none. Spaces and capitals of a domain do not count.
   */
  public static Optional<Address> read(Channel channel, String typed) {
    String text = typed.strip();
    if (channel == Channel.SMS) {
      text = text.replaceAll("[ -]", "").replaceFirst("^\\+86", "");
    } else if (text.indexOf('@') > 0) {
      int at = text.lastIndexOf('@');
      text = text.substring(0, at) + text.substring(at).toLowerCase(java.util.Locale.ROOT);
    }
    return isOne(channel, text) ? Optional.of(new Address(channel, text)) : Optional.empty();
  }

  private static boolean isOne(Channel channel, String text) {
    return switch (channel) {
      case SMS -> PHONE.matcher(text).matches();
      case EMAIL ->
          text.length() <= EMAIL_MAX && !text.contains("..") && EMAIL.matcher(text).matches();
    };
  }

  /** Enough to know it again: {@code l***@example.com}, {@code 138****5678}. */
  public String masked() {
    return switch (channel) {
      case SMS -> text.substring(0, 3) + "****" + text.substring(7);
      case EMAIL -> text.charAt(0) + "***" + text.substring(text.lastIndexOf('@'));
    };
  }

  /** Without the address. */
  @Override
  public String toString() {
    return "Address[" + channel + "]";
  }
}
