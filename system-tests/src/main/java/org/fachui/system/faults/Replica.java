package org.fachui.system.faults;

import org.fachui.devstack.payara.PayaraServer;
import org.fachui.system.http.Site;

/**
 * One of several servers that run the auction service over the same stores.
 *
 * @param node its name in leases
 */
public record Replica(PayaraServer server, String node) {

  /** Where people reach it. */
  public Site site() {
    return Site.at(server.port());
  }
}
