package org.fachui.registry.transfers.web;

import java.time.Instant;
import java.util.List;
import org.fachui.registry.messages.LoggedMessage;

/** The contract's {@code MessageList}: everything but the contents. */
public record MessageList(String chain, List<MessageHead> messages) {
  /** Of a chain. */
  static MessageList of(String chain, List<LoggedMessage> messages) {
    return new MessageList(chain, messages.stream().map(MessageHead::of).toList());
  }

  /** One row of the chain. */
  public record MessageHead(
      long number,
      Instant at,
      String direction,
      String bureau,
      String kind,
      String messageId,
      String sha256,
      String previous,
      String hash,
      String keyId,
      String signature) {
    static MessageHead of(LoggedMessage message) {
      return new MessageHead(
          message.number(),
          message.at(),
          message.direction(),
          message.bureau(),
          message.kind().name(),
          message.messageId(),
          message.sha256().hex(),
          message.previous().hex(),
          message.hash().hex(),
          message.keyId(),
          message.signature());
    }
  }
}
