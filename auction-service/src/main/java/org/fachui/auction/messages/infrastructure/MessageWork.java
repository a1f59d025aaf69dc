package org.fachui.auction.messages.infrastructure;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fachui.auction.WorkThread;
import org.fachui.auction.messages.application.FollowingUp;
import org.fachui.auction.messages.application.MakingMessages;
import org.fachui.auction.messages.application.SendingMessages;
import org.fachui.auction.messages.model.Channel;
import org.fachui.platform.startup.StoresReady;

/**
 * Drives messages: one thread makes them from the journal, one by the clock, two for each channel
 * send, one asks what became of them. None of them is waited for by anybody who bids.
 */
@ApplicationScoped
public class MessageWork {
  private static final int AFTER_THE_ENGINE = Interceptor.Priority.APPLICATION + 950;
  private static final int SENDERS = 2;
  private static final Duration OFTEN = Duration.ofMillis(500);
  private static final Duration SELDOM = Duration.ofSeconds(2);

  private MakingMessages making;
  private SendingMessages sending;
  private FollowingUp following;
  private final List<WorkThread> threads = new ArrayList<>();

  @Inject
  public MessageWork(MakingMessages making, SendingMessages sending, FollowingUp following) {
    this.making = making;
    this.sending = sending;
    this.following = following;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected MessageWork() {}

  synchronized void start(@Observes @Priority(AFTER_THE_ENGINE) StoresReady ready) {
    threads.add(new WorkThread("fachui-news", OFTEN, making::fromTheJournal));
    threads.add(new WorkThread("fachui-news-by-the-clock", SELDOM, making::byTheClock));
    for (Channel channel : Channel.values()) {
      String name = "fachui-messages-" + channel.name().toLowerCase(Locale.ROOT) + "-";
      for (int i = 1; i <= SENDERS; i++) {
        threads.add(new WorkThread(name + i, OFTEN, () -> sending.round(channel)));
      }
    }
    threads.add(new WorkThread("fachui-messages-after", SELDOM, following::round));
  }

  /** There may be something to send. */
  public synchronized void wake() {
    threads.forEach(WorkThread::wake);
  }

  @PreDestroy
  synchronized void stop() {
    threads.forEach(WorkThread::close);
    threads.clear();
  }
}
