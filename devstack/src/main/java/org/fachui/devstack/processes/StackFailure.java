package org.fachui.devstack.processes;

/**
 * Something that stops the stack. The message is one clear sentence for the person at the keyboard:
 * what is wrong and what to do about it.
 */
public final class StackFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  /**
   * @param sentence what is wrong and what to do about it
   */
  public StackFailure(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /**
   * @param sentence what is wrong and what to do about it
   * @param cause the technical cause, for the log
   */
  public StackFailure(String sentence, Throwable cause) {
    super(sentence, cause);
    this.sentence = sentence;
  }

  /** What is wrong and what to do about it. */
  public String sentence() {
    return sentence;
  }
}
