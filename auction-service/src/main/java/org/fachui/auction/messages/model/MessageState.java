package org.fachui.auction.messages.model;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** How a message stands, with the one table of its transitions. */
public enum MessageState {
  /** To be sent when it is due. */
  WAITING,
  /** Somebody is sending it; when he dies, it is waiting again. */
  SENDING,
  /** The mail server or the gateway has taken it. */
  SENT,
  /** The gateway says that it has reached the phone. */
  DELIVERED,
  /** The other side will never take it. */
  UNDELIVERABLE,
  /** It may have gone out twice and is not sent a third time. */
  UNSURE,
  /** It was put off too often. */
  DEAD,
  /** It could not be sent while it was of use. */
  EXPIRED,
  /** It is not wanted any more, or says nothing new. */
  DROPPED;

  private static final Map<MessageState, Set<MessageState>> NEXT =
      Map.of(
          WAITING, Set.of(SENDING, EXPIRED, DROPPED),
          SENDING, Set.of(SENT, WAITING, UNDELIVERABLE, UNSURE, DEAD, EXPIRED, DROPPED),
          SENT, Set.of(DELIVERED, UNDELIVERABLE),
          DELIVERED, Set.of(),
          UNDELIVERABLE, Set.of(),
          UNSURE, Set.of(),
          DEAD, Set.of(),
          EXPIRED, Set.of(),
          DROPPED, Set.of());

  /** Whether the next step may be this one. */
  public boolean mayBecome(MessageState next) {
    return Objects.requireNonNull(NEXT.get(this)).contains(next);
  }
}
