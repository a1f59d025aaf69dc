package org.fachui.registry.review.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.registry.bureaus.application.BureauChannel;
import org.fachui.registry.bureaus.model.AskAnswer;
import org.fachui.registry.bureaus.model.Bureau;
import org.fachui.registry.bureaus.model.Heard;
import org.fachui.registry.bureaus.model.QueryAnswer;
import org.fachui.registry.bureaus.model.SendAnswer;

/** Bureaus that answer what a test says; without a word from it they answer that all is found. */
public final class FakeBureaus implements BureauChannel {
  public static final Instant ANSWERED = Instant.parse("2026-11-22T04:00:00Z");

  private final Map<Bureau, QueryAnswer> answers = new HashMap<>();
  private final Map<Bureau, CountDownLatch> doors = new HashMap<>();
  private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());

  /** From now on this bureau says this. */
  public FakeBureaus says(Bureau bureau, QueryAnswer answer) {
    answers.put(bureau, answer);
    return this;
  }

  /** This bureau answers only when the door is opened. */
  public FakeBureaus waits(Bureau bureau, CountDownLatch door) {
    doors.put(bureau, door);
    return this;
  }

  /** What was asked, as it stood on the wire. */
  public List<String> bodies() {
    return List.copyOf(bodies);
  }

  /** An answer with this content. */
  public static QueryAnswer answer(String json) {
    return new QueryAnswer.Answered("q", ANSWERED, CanonicalJson.parseObject(json));
  }

  @Override
  public Heard<QueryAnswer> query(Bureau bureau, String queryId, String body) {
    bodies.add(body);
    CountDownLatch door = doors.get(bureau);
    if (door != null) {
      try {
        door.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
    QueryAnswer answer = answers.getOrDefault(bureau, answer("{\"found\":true}"));
    return new Heard<>(answer, answer instanceof QueryAnswer.NoAnswer ? "" : "as it came");
  }

  @Override
  public Heard<SendAnswer> send(Bureau bureau, String messageId, String body) {
    throw new AssertionError("a review has no effect");
  }

  @Override
  public Heard<AskAnswer> ask(Bureau bureau, String messageId) {
    throw new AssertionError("a review has no messages");
  }
}
