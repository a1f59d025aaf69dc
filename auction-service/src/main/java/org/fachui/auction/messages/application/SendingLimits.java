package org.fachui.auction.messages.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fachui.auction.messages.model.Channel;
import org.fachui.auction.messages.model.HourlyLimit;

/** How many messages a person gets within an hour. */
@ApplicationScoped
public class SendingLimits {
  private int mails;
  private int texts;

  @Inject
  public SendingLimits(
      @ConfigProperty(name = "fachui.messages.mails-per-hour", defaultValue = "60") int mails,
      @ConfigProperty(name = "fachui.messages.sms-per-hour", defaultValue = "20") int texts) {
    this.mails = mails;
    this.texts = texts;
  }

  /** For the container's proxy only. */
  protected SendingLimits() {}

  /** By one channel. */
  public HourlyLimit of(Channel channel) {
    return switch (channel) {
      case EMAIL -> new HourlyLimit(mails);
      case SMS -> new HourlyLimit(texts);
    };
  }
}
