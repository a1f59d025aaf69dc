package org.fachui.devstack.processes;

import java.io.IOException;
import java.util.List;

/** Signals that the JDK cannot send itself. */
public enum Signal {
  /** Ctrl-C; PostgreSQL's fast shutdown. */
  INT,
  /** Please end. */
  TERM,
  /** Stop in your tracks. */
  STOP,
  /** Go on. */
  CONT;

  /** Sends it to one process; a process that is gone already is no failure. */
  public void sendTo(long pid) {
    try {
      Process kill =
          new ProcessBuilder(List.of("sh", "-c", "kill -" + name() + " " + pid))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      kill.waitFor();
    } catch (IOException e) {
      throw new StackFailure("Cannot run `sh` to send a signal.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
