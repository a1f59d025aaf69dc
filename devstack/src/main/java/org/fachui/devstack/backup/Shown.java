package org.fachui.devstack.backup;

import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Says how far a long piece of work is, at most once for each so many bytes. */
final class Shown implements LongConsumer {
  private static final long MIB = 1 << 20;
  private static final long STEP = 64 * MIB;

  private final Consumer<String> say;
  private final long total;
  private long done;
  private long said;
  private String what = "";

  /**
   * @param total bytes to come; 0 when nobody knows
   */
  Shown(Consumer<String> say, long total) {
    this.say = say;
    this.total = total;
  }

  void begin(String next) {
    what = next;
    say.accept(next + " …");
  }

  @Override
  public void accept(long bytes) {
    done += bytes;
    if (done - said >= STEP) {
      said = done;
      String of = total > 0 ? " of " + mib(total) : "";
      say.accept("  " + mib(done) + of + " MiB: " + what);
    }
  }

  static long mib(long bytes) {
    return Math.ceilDiv(bytes, MIB);
  }
}
