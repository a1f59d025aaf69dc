package org.fachui.auction.messages.model;

/**
 * What came of one attempt to send. The code is the other side's, such as 550; never a person's.
 */
public sealed interface SendOutcome {
  /** The word for it among the attempts. */
  String word();

  /** A code for the record. */
  String code();

  /** The other side has taken it. */
  record Sent(String code) implements SendOutcome {
    @Override
    public String word() {
      return "SENT";
    }
  }

  /** It will never take it. */
  record Refused(String code) implements SendOutcome {
    @Override
    public String word() {
      return "REFUSED";
    }
  }

  /** It did not take it now. */
  record Later(String code) implements SendOutcome {
    @Override
    public String word() {
      return "LATER";
    }
  }

  /** Nothing went out: the other side is not there, or is left alone. */
  record Away(String code) implements SendOutcome {
    @Override
    public String word() {
      return "AWAY";
    }
  }

  /** Nobody knows: the line was cut while it went out. */
  record Unknown(String code) implements SendOutcome {
    @Override
    public String word() {
      return "UNKNOWN";
    }
  }
}
