package org.fachui.simulators.post.register;

import java.time.Instant;

/** One line of the register. Facts are never changed or taken back. */
public sealed interface Fact {

  /**
   * A text message lies here.
   *
   * @param body its bytes as text
   */
  record TextTaken(String messageId, String to, String text, String body, Instant at)
      implements Fact {
    /** Without number and text. */
    @Override
    public String toString() {
      return "TextTaken[" + messageId + "]";
    }
  }

  /** A phone rang. */
  record PhoneRang(String messageId, Instant at) implements Fact {}

  /** It will never ring. */
  record TextFailed(String messageId, String reason, Instant at) implements Fact {}

  /** The platform has confirmed the report. */
  record Reported(String messageId) implements Fact {}

  /**
   * An e-mail was delivered here.
   *
   * @param source as it came, in base64
   */
  record MailTaken(String to, String source, Instant at) implements Fact {
    /** Without the recipient. */
    @Override
    public String toString() {
      return "MailTaken";
    }
  }
}
