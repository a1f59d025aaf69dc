package org.fachui.devstack.launcher;

/** Ends the command with one sentence for the person at the keyboard and an exit code. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Something went wrong. */
  public static final int FAILED = 1;

  /** The command line or the machine lacks something; nothing was tried. */
  public static final int CANNOT = 2;

  private final int exitCode;
  private final String sentence;

  /**
   * Ends the command.
   *
   * @param exitCode {@link #FAILED} or {@link #CANNOT}
   * @param sentence what is wrong and what to do about it
   */
  public Refusal(int exitCode, String sentence) {
    super(sentence);
    this.exitCode = exitCode;
    this.sentence = sentence;
  }

  /** What is wrong and what to do about it. */
  public String sentence() {
    return sentence;
  }

  /** The exit code of the command. */
  public int exitCode() {
    return exitCode;
  }
}
