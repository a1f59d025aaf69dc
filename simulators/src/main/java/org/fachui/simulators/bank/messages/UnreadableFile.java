package org.fachui.simulators.bank.messages;

/** A payment file that is wrong as a whole. Its message is a sentence without data of people. */
public final class UnreadableFile extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Why {
    /** Not the message that it should be. */
    BAD_FILE,
    /** The group header counts other lines than there are. */
    BAD_COUNT,
    /** The group header sums up to something else. */
    BAD_SUM,
    /** More lines than a file may have. */
    TOO_LARGE
  }

  private final Why why;

  /**
   * @param why what is wrong
   * @param sentence the same for people
   */
  public UnreadableFile(Why why, String sentence) {
    super(sentence);
    this.why = why;
  }

  /** What is wrong. */
  public Why why() {
    return why;
  }
}
