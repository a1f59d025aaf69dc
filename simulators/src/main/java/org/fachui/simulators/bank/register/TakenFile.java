package org.fachui.simulators.bank.register;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that the bank has, and what was decided of its lines. Read under its book's lock. */
public final class TakenFile {
  private final Fact.FileTaken taken;
  private final List<Fact.LineDecided> lines = new ArrayList<>();
  private Fact.@Nullable FileProcessed processed;

  TakenFile(Fact.FileTaken taken) {
    this.taken = taken;
  }

  /** What it is. */
  public Fact.FileTaken taken() {
    return taken;
  }

  /** Whether every line is decided. */
  public boolean isProcessed() {
    return processed != null;
  }

  /** Whether it was refused as a whole when its turn came. */
  public boolean isRefused() {
    Fact.FileProcessed end = processed;
    return end != null && end.refused();
  }

  /** The decided lines, in the order of the file. */
  public List<Fact.LineDecided> lines() {
    return List.copyOf(lines);
  }

  void add(Fact.LineDecided line) {
    lines.add(line);
  }

  void end(Fact.FileProcessed end) {
    processed = end;
  }
}
