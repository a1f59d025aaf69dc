package org.fachui.auction.messages.web;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fachui.auction.messages.model.Channel;
import org.fachui.auction.messages.model.Language;
import org.fachui.auction.messages.model.MessageKind;
import org.fachui.platform.problems.Problem;

/**
 * The contract's {@code NoticesRequest}.
 *
 * @param email what to be told by e-mail
 * @param sms what to be told by SMS
 */
public record NoticesRequest(Language language, List<MessageKind> email, List<MessageKind> sms) {
  /** Codes are not chosen. */
  public NoticesRequest {
    email = List.copyOf(email);
    sms = List.copyOf(sms);
    if (email.contains(MessageKind.CODE) || sms.contains(MessageKind.CODE)) {
      throw Problem.invalidField("/email", "Codes are not chosen.").asException();
    }
  }

  Map<Channel, Set<MessageKind>> wanted() {
    Map<Channel, Set<MessageKind>> wanted = new EnumMap<>(Channel.class);
    wanted.put(Channel.EMAIL, set(email));
    wanted.put(Channel.SMS, set(sms));
    return wanted;
  }

  private static Set<MessageKind> set(List<MessageKind> kinds) {
    Set<MessageKind> set = EnumSet.noneOf(MessageKind.class);
    set.addAll(kinds);
    return set;
  }
}
