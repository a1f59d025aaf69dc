package org.fachui.devstack.processes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Ends the children when this program dies, however it dies.
 *
 * <p>A small shell reads a pipe from this program: {@code +pid} and {@code -pid} keep its list.
 * When the pipe closes it asks every process on the list to end and, five seconds later, makes it.
 * The shell lives in a session of its own, so that neither Ctrl-C nor a kill of our process group
 * takes it first.
 */
final class Lifeline {
  private static final String WATCH =
      """
      trap '' HUP INT TERM
      pids=' '
      while read -r line; do
        pid=${line#?}
        case $line in
          +*) pids="$pids$pid " ;;
          -*) pids="${pids%% $pid *} ${pids#* $pid }" ;;
        esac
      done
      [ -z "${pids## }" ] && exit 0
      for pid in $pids; do kill -TERM "$pid" 2>/dev/null; kill -CONT "$pid" 2>/dev/null; done
      n=0
      while [ $n -lt 50 ]; do
        left=
        for pid in $pids; do kill -0 "$pid" 2>/dev/null && left=yes; done
        [ -z "$left" ] && exit 0
        sleep 0.1
        n=$((n+1))
      done
      for pid in $pids; do kill -KILL -"$pid" 2>/dev/null || kill -KILL "$pid" 2>/dev/null; done
      """;

  private static final Lifeline SHARED = new Lifeline();

  private final OutputStream pipe;

  private Lifeline() {
    try {
      Process shell =
          new ProcessBuilder(List.of("setsid", "sh", "-c", WATCH))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      pipe = shell.getOutputStream();
    } catch (IOException e) {
      throw new StackFailure("Cannot start `setsid sh`; install util-linux.", e);
    }
  }

  /** The one lifeline of this program. */
  static Lifeline shared() {
    return SHARED;
  }

  void add(long pid) {
    say("+" + pid);
  }

  void remove(long pid) {
    say("-" + pid);
  }

  private synchronized void say(String line) {
    try {
      pipe.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
      pipe.flush();
    } catch (IOException e) {
      throw new StackFailure("The watchdog of the child processes has died.", e);
    }
  }
}
