package org.fachui.auction.lots.publishing;

import java.util.List;
import java.util.UUID;

/** What became of a request to publish. */
public sealed interface Published {
  /** It is stored. */
  record Stored(UUID lotId) implements Published {}

  /** Nothing was stored; all that is wrong. */
  record Faulty(List<Fault> faults) implements Published {}
}
