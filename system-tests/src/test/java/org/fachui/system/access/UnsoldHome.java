package org.fachui.system.access;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.fachui.devstack.processes.Waiting;
import org.fachui.system.client.LotView;
import org.fachui.system.stack.SystemStack;
import org.fachui.system.story.HomeSale;

/** A home of 浙0106 for which nobody bids; its bidding ends while the walk is elsewhere. */
final class UnsoldHome {
  private static final int NUMBER = 26;
  private static final Duration OPENS_IN = Duration.ofSeconds(32);
  private static final Duration LASTS = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final SystemStack system;
  private final HomeSale home;
  private final UUID lot;

  UnsoldHome(SystemStack system) throws IOException {
    this.system = system;
    home = new HomeSale(system.stack(), NUMBER, Walk.BUYER);
    lot = home.publish(home.enter(), OPENS_IN, LASTS);
  }

  String caseNo() {
    return home.caseNo();
  }

  /** Once its bidding has ended. */
  UUID lot() throws IOException {
    boolean ended =
        Waiting.until(
            PATIENCE,
            () -> {
              Optional<LotView> view = system.lots().view(lot);
              return view.isPresent() && view.get().state().startsWith("CLOSED");
            });
    if (!ended) {
      throw new IOException("the lot " + lot + " is not closed in time");
    }
    return lot;
  }
}
