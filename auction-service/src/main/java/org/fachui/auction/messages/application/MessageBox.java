package org.fachui.auction.messages.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.messages.model.Channel;
import org.fachui.auction.messages.model.HourlyLimit;
import org.fachui.auction.messages.model.MessageKind;
import org.fachui.auction.messages.model.MessageState;
import org.fachui.auction.messages.model.Outgoing;
import org.fachui.auction.messages.model.SendOutcome;
import org.fachui.auction.messages.model.Sending;
import org.jspecify.annotations.Nullable;

/** All messages. A port; each method is a transaction of its own. */
public interface MessageBox {
  /** What a look into the box came to. */
  sealed interface Claim {
    /** Nothing is due. */
    record Nothing() implements Claim {}

    /** One was due and is not to be sent, now or at all. */
    record PutAside() implements Claim {}

    /** This one is ours, and the attempt is on disk. */
    record ToSend(Outgoing message) implements Claim {}
  }

  /** Takes the message that has been due longest. */
  Claim claim(Channel channel, HourlyLimit limit, Instant now, Instant leaseUntil);

  /** Those whose sender died: nobody knows of that attempt. Returns how many. */
  int giveUpLeases(Channel channel, boolean repeatable, Instant now);

  /**
   * Records what came of an attempt.
   *
   * @param askAt when to ask what became of it; null when nobody can be asked
   * @return false if the lease was lost in between; the attempt is recorded all the same
   */
  boolean record(
      Outgoing message, SendOutcome outcome, Sending next, Instant now, @Nullable Instant askAt);

  /** One that the gateway has, and of which nothing more is known; the claim ends by itself. */
  Optional<ToAsk> claimToAsk(Instant now, Instant claimUntil);

  /** A message of which the gateway is to be asked. */
  record ToAsk(UUID id, Instant sentAt) {}

  /** What the gateway says of it; null for {@code state}: nothing new, ask again then. */
  void told(
      UUID id,
      @Nullable MessageState state,
      @Nullable String why,
      @Nullable Instant askAt,
      Instant now);

  /** There may be news of it. Whether it is one of ours that was sent. */
  boolean askSoon(UUID id, Instant now);

  /** One person's own, newest first. */
  List<Own> own(String subject, int atMost);

  /** A message as its reader sees it. */
  record Own(
      UUID id,
      MessageKind kind,
      Channel channel,
      @Nullable UUID lotId,
      @Nullable String title,
      @Nullable String titleEn,
      int news,
      Instant madeAt,
      @Nullable Instant sentAt,
      MessageState state,
      @Nullable String why,
      boolean perhapsTwice) {}

  /** Those that did not arrive, newest first, without anything of the persons. */
  List<Undelivered> undelivered(int atMost);

  /** A message that did not arrive. */
  record Undelivered(
      UUID id,
      MessageKind kind,
      Channel channel,
      @Nullable UUID lotId,
      MessageState state,
      @Nullable String why,
      int attempts,
      Instant madeAt,
      Instant endedAt) {}
}
