package org.fachui.auction.messages.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import org.fachui.auction.StandingWork;
import org.fachui.auction.messages.application.FollowingUp;
import org.fachui.auction.messages.application.MakingMessages;
import org.fachui.auction.messages.application.SendingMessages;
import org.fachui.auction.messages.model.Channel;

/**
 * Drives messages: one thread makes them from the journal, one by the clock, two for each channel
 * send, one asks what became of them. None of them is waited for by anybody who bids.
 */
@ApplicationScoped
public class MessageWork extends StandingWork {
  private static final int SENDERS = 2;
  private static final Duration OFTEN = Duration.ofMillis(500);
  private static final Duration SELDOM = Duration.ofSeconds(2);

  private MakingMessages making;
  private SendingMessages sending;
  private FollowingUp following;

  @Inject
  public MessageWork(MakingMessages making, SendingMessages sending, FollowingUp following) {
    this.making = making;
    this.sending = sending;
    this.following = following;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected MessageWork() {}

  @Override
  protected void begin() {
    drive("fachui-news", OFTEN, making::fromTheJournal);
    drive("fachui-news-by-the-clock", SELDOM, making::byTheClock);
    for (Channel channel : Channel.values()) {
      String name = "fachui-messages-" + channel.name().toLowerCase(Locale.ROOT) + "-";
      for (int i = 1; i <= SENDERS; i++) {
        drive(name + i, OFTEN, () -> sending.round(channel));
      }
    }
    drive("fachui-messages-after", SELDOM, following::round);
  }
}
