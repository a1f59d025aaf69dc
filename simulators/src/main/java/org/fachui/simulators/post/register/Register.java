package org.fachui.simulators.post.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.fachui.simulators.disk.Journal;

/**
 * Everything the post knows, over one file. Whoever adds a fact that follows from what he has read
 * does both in one {@link #during}.
 */
public final class Register implements AutoCloseable {
  private final Map<String, Text> texts = new LinkedHashMap<>();
  private final List<Fact.MailTaken> mails = new ArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Journal<Fact> journal;

  private Register(Path folder) throws IOException {
    Files.createDirectories(folder);
    this.journal = Journal.open(folder.resolve("register.ndjson"), FactText.WORDING, this::apply);
  }

  /** Opens the register in a folder, made when missing. */
  public static Register open(Path folder) throws IOException {
    return new Register(folder);
  }

  /** Does something while nobody else adds a fact. */
  public <T> T during(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** Puts a fact on disk and then into memory. */
  public void add(Fact fact) {
    lock.lock();
    try {
      journal.append(List.of(fact));
      apply(fact);
    } finally {
      lock.unlock();
    }
  }

  private void apply(Fact fact) {
    switch (fact) {
      case Fact.TextTaken taken -> texts.put(taken.messageId(), Text.of(taken));
      case Fact.PhoneRang rang ->
          texts.computeIfPresent(rang.messageId(), (id, text) -> text.rung());
      case Fact.TextFailed failed ->
          texts.computeIfPresent(failed.messageId(), (id, text) -> text.after(failed));
      case Fact.Reported reported ->
          texts.computeIfPresent(reported.messageId(), (id, text) -> text.told());
      case Fact.MailTaken mail -> mails.add(mail);
    }
  }

  /** A text message. */
  public Optional<Text> text(String messageId) {
    return during(() -> Optional.ofNullable(texts.get(messageId)));
  }

  /** All text messages, oldest first. */
  public List<Text> texts() {
    return during(() -> List.copyOf(texts.values()));
  }

  /** All e-mails, oldest first. */
  public List<Fact.MailTaken> mails() {
    return during(() -> List.copyOf(mails));
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
