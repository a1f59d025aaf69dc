package org.fachui.system.story;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Runs the stages of the job one after the other and keeps how long each took. */
public class Stages {
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private final Consumer<String> say;

  /**
   * Nothing has run yet.
   *
   * @param say is given one line a stage
   */
  public Stages(Consumer<String> say) {
    this.say = say;
  }

  /** Something that talks to the platform. */
  @FunctionalInterface
  public interface Step<T> {
    /** Does it. */
    T run() throws IOException, InterruptedException;
  }

  /** Called when a stage begins. */
  protected void begins(String stage) {}

  /** Called when a stage has ended. */
  protected void ends(String stage) throws InterruptedException {}

  final <T> T run(String stage, Step<T> step) throws IOException, InterruptedException {
    say.accept(stage + " …");
    long began = System.nanoTime();
    begins(stage);
    T result = step.run();
    ends(stage);
    double took = (System.nanoTime() - began) / 1e9;
    seconds.put(stage, took);
    say.accept(Story.took(stage, took));
    return result;
  }

  /** Seconds by stage, in order. */
  public Map<String, Double> seconds() {
    return new LinkedHashMap<>(seconds);
  }
}
