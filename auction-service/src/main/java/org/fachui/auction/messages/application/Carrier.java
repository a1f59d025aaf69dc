package org.fachui.auction.messages.application;

import org.fachui.auction.messages.model.Channel;
import org.fachui.auction.messages.model.MessageText;
import org.fachui.auction.messages.model.Outgoing;
import org.fachui.auction.messages.model.SendOutcome;

/** Takes messages to where they go. A port. */
public interface Carrier {
  /** By which way. */
  Channel channel();

  /** Whether there is somebody to speak to. */
  boolean isConfigured();

  /** Whether the other side knows a message that it has by its id, so that a copy does no harm. */
  boolean isRepeatable();

  /** One attempt; whatever happens is an outcome. */
  SendOutcome send(Outgoing message, MessageText text);
}
