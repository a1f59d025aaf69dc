package org.fachui.system.client;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.fachui.system.http.Site;

/**
 * Servers of which each answers like the others. Every call names the next one: who has lost a
 * connection goes on elsewhere.
 */
public final class Doors implements Supplier<Site> {

  private final List<Site> sites;
  private final AtomicInteger turn;

  /**
   * The servers in turn.
   *
   * @param first the place of the one that is named first
   */
  public Doors(List<Site> sites, int first) {
    this.sites = List.copyOf(sites);
    this.turn = new AtomicInteger(first);
  }

  @Override
  public Site get() {
    return sites.get(Math.floorMod(turn.getAndIncrement(), sites.size()));
  }
}
