package org.fachui.platform.startup;

/** Keeps a service from starting; the message is one sentence for the person who operates it. */
public final class StartupRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Refuses with this sentence. */
  public StartupRefused(String sentence) {
    super(sentence);
  }

  /** Refuses with this sentence and what lies beneath. */
  public StartupRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
