package org.fachui.auction.messages.web;

import java.util.Arrays;
import java.util.List;
import org.fachui.auction.messages.application.Contacts.Contact;
import org.fachui.auction.messages.application.KeepingContacts.Settings;
import org.fachui.auction.messages.model.Channel;
import org.fachui.auction.messages.model.Language;
import org.fachui.auction.messages.model.MessageKind;
import org.jspecify.annotations.Nullable;

/** The contract's {@code Notices}; for its person alone. */
public record NoticesView(Language language, List<ChannelView> channels) {
  /**
   * One channel.
   *
   * @param offered whether this installation can send this way
   * @param masked the address, or null without one
   * @param wanted what the person gets once the address is confirmed
   */
  public record ChannelView(
      Channel channel,
      boolean offered,
      @Nullable String masked,
      boolean confirmed,
      List<MessageKind> wanted) {}

  static NoticesView of(Settings settings) {
    return new NoticesView(
        settings.language(),
        Arrays.stream(Channel.values()).map(channel -> channel(settings, channel)).toList());
  }

  private static ChannelView channel(Settings settings, Channel channel) {
    boolean offered = settings.offered().contains(channel);
    return settings.contacts().stream()
        .filter(contact -> contact.address().channel() == channel)
        .findFirst()
        .map(contact -> known(contact, offered))
        .orElseGet(
            () -> new ChannelView(channel, offered, null, false, sorted(channel.wantedAtFirst())));
  }

  private static ChannelView known(Contact contact, boolean offered) {
    return new ChannelView(
        contact.address().channel(),
        offered,
        contact.address().masked(),
        contact.confirmed(),
        sorted(contact.wanted()));
  }

  private static List<MessageKind> sorted(java.util.Set<MessageKind> kinds) {
    return kinds.stream().sorted().toList();
  }
}
