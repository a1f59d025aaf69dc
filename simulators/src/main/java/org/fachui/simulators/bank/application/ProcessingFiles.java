package org.fachui.simulators.bank.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.fachui.simulators.bank.messages.PaymentFile;
import org.fachui.simulators.bank.messages.PaymentFileReader;
import org.fachui.simulators.bank.messages.PaymentLine;
import org.fachui.simulators.bank.messages.UnreadableFile;
import org.fachui.simulators.bank.register.Book;
import org.fachui.simulators.bank.register.Fact;
import org.fachui.simulators.bank.register.Register;
import org.fachui.simulators.bank.register.TakenFile;
import org.fachui.simulators.faults.Faults;
import org.fachui.simulators.faults.Sabotage;

/** Books the lines of files whose day has come. A file is processed once, however often asked. */
public final class ProcessingFiles {
  private final Register register;
  private final DecidingLines deciding;
  private final Executor workers;

  /**
   * Nothing is processed yet.
   *
   * @param workers run what {@link #soon} is told
   */
  public ProcessingFiles(Register register, Faults faults, Sabotage sabotage, Executor workers) {
    this.register = register;
    this.deciding = new DecidingLines(register, faults, sabotage);
    this.workers = workers;
  }

  /** After a start: takes up the files that were taken and not processed. */
  public void resume() {
    for (Book book : register.books()) {
      for (Fact.FileTaken file : waiting(book)) {
        List<String> ids = read(file).lines().stream().map(PaymentLine::endToEndId).toList();
        book.during(
            () -> {
              book.expect(ids);
              return ids.size();
            });
        soon(book, file.fileId());
      }
    }
  }

  /** Processes a file when a worker is free. */
  public void soon(Book book, String fileId) {
    workers.execute(() -> process(book, fileId));
  }

  /** The same for a file whose content is at hand. */
  public void soon(Book book, String fileId, PaymentFile file) {
    workers.execute(() -> process(book, fileId, taken -> file));
  }

  /** Processes every file of a bank whose day has come, and returns when that is done. */
  public void processDue(Book book) {
    waiting(book).forEach(file -> process(book, file.fileId()));
  }

  /** The files that wait for a worker or for their day. */
  public List<Fact.FileTaken> waiting(Book book) {
    return book.during(
        () ->
            book.files().stream()
                .filter(file -> !file.isProcessed())
                .map(TakenFile::taken)
                .toList());
  }

  /** Processes a file now, when its day has come and it was not. */
  public void process(Book book, String fileId) {
    process(book, fileId, this::read);
  }

  private void process(Book book, String fileId, Function<Fact.FileTaken, PaymentFile> content) {
    Optional<Fact.FileTaken> due =
        book.during(
            () ->
                book.file(fileId)
                    .filter(file -> !file.isProcessed())
                    .map(TakenFile::taken)
                    .filter(file -> !file.due().isAfter(register.day())));
    if (due.isEmpty()) {
      return;
    }
    PaymentFile file = content.apply(due.get());
    book.during(
        () -> book.file(fileId).orElseThrow().isProcessed() ? 0 : decide(book, due.get(), file));
  }

  private int decide(Book book, Fact.FileTaken taken, PaymentFile file) {
    List<Fact.LineDecided> lines = deciding.decide(book, taken, file);
    boolean refused = lines.stream().noneMatch(Fact.LineDecided::booked);
    List<Fact> facts = new ArrayList<>(lines);
    facts.add(new Fact.FileProcessed(book.bank(), taken.fileId(), register.day(), refused));
    register.add(facts);
    return lines.size();
  }

  private PaymentFile read(Fact.FileTaken file) {
    try (InputStream in = Files.newInputStream(register.kept(file.bank(), file.fileId()))) {
      return PaymentFileReader.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnreadableFile e) {
      throw new IllegalStateException("a file that was taken cannot be read any more", e);
    }
  }
}
