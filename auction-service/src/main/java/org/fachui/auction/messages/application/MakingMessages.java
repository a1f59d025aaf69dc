package org.fachui.auction.messages.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Makes messages of what has happened and of what is about to. */
@ApplicationScoped
public class MakingMessages {
  private NewsSources sources;
  private Clock clock;

  @Inject
  public MakingMessages(NewsSources sources, Clock clock) {
    this.sources = sources;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected MakingMessages() {}

  /** What the journal says; whether there may be more. */
  public boolean fromTheJournal() {
    return sources.fromTheJournal(clock.instant()) > 0;
  }

  /** What the clock says; nothing more follows at once. */
  public boolean byTheClock() {
    Instant now = clock.instant();
    sources.remindersDue(now);
    sources.paymentsDue(now);
    sources.rulingsServed(now);
    return false;
  }
}
