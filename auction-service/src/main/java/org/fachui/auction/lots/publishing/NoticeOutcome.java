package org.fachui.auction.lots.publishing;

import java.util.List;
import java.util.UUID;

/** What became of a notice. */
public sealed interface NoticeOutcome {
  /** It is published, and its lot announced. */
  record Announced(UUID lotId) implements NoticeOutcome {}

  /** Nothing was stored; all that is wrong. */
  record Faulty(List<Fault> faults) implements NoticeOutcome {}

  /** Nothing was stored; another notice of this property stands already. */
  record AnnouncedBefore(UUID lotId) implements NoticeOutcome {}

  /** Nothing was stored; it was taken by agreement (CPI-489). */
  record TakenBefore() implements NoticeOutcome {}
}
