package org.fachui.simulators.bank.register;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.fachui.simulators.disk.Journal;

/**
 * The books of all banks over one file. Whoever adds a fact of a bank holds that bank's lock, so
 * that memory follows the disk.
 */
public final class Register implements AutoCloseable {
  private final Path folder;
  private final Map<String, Book> books = new LinkedHashMap<>();
  private final List<LocalDate> days = new CopyOnWriteArrayList<>();
  private final Set<String> noticed = ConcurrentHashMap.newKeySet();
  private final Journal<Fact> journal;

  private Register(Path folder) throws IOException {
    this.folder = folder;
    Banks.ALL.forEach(bank -> books.put(bank, new Book(bank)));
    Files.createDirectories(folder.resolve("files"));
    this.journal = Journal.open(folder.resolve("register.ndjson"), new FactText(), this::apply);
  }

  /**
   * Opens the register in a folder, made when missing.
   *
   * @param firstDay the first business day of a new register
   */
  public static Register open(Path folder, LocalDate firstDay) throws IOException {
    Register register = new Register(folder);
    if (register.days.isEmpty()) {
      register.add(List.of(new Fact.DayOpened(firstDay)));
    }
    return register;
  }

  /** The book of a bank that there is. */
  public Optional<Book> book(String bank) {
    return Optional.ofNullable(books.get(bank));
  }

  /** All books. */
  public Collection<Book> books() {
    return List.copyOf(books.values());
  }

  /** Does something while nobody else reads or changes any bank. */
  public <T> T duringAll(Supplier<T> work) {
    return during(new ArrayList<>(books.values()), work);
  }

  private static <T> T during(List<Book> rest, Supplier<T> work) {
    return rest.isEmpty()
        ? work.get()
        : rest.getFirst().during(() -> during(rest.subList(1, rest.size()), work));
  }

  /** The business day. */
  public LocalDate day() {
    return days.getLast();
  }

  /** The days that are over or under way, oldest first. */
  public List<LocalDate> days() {
    return List.copyOf(days);
  }

  /** Whether the platform has confirmed the notice of a credit. */
  public boolean isNoticed(String entryRef) {
    return noticed.contains(entryRef);
  }

  /** Puts facts on disk, all of them or none, and then into memory. */
  public void add(List<? extends Fact> facts) {
    journal.append(facts);
    facts.forEach(this::apply);
  }

  private void apply(Fact fact) {
    switch (fact) {
      case Fact.DayOpened day -> {
        days.add(day.date());
        books.values().forEach(book -> book.apply(day));
      }
      case Fact.Noticed one -> noticed.add(one.entryRef());
      case Fact.TokenSeen seen -> require(seen.bank()).apply(seen);
      case Fact.FileTaken taken -> require(taken.bank()).apply(taken);
      case Fact.LineDecided line -> require(line.bank()).apply(line);
      case Fact.FileProcessed end -> require(end.bank()).apply(end);
      case Fact.Returned back -> require(back.bank()).apply(back);
      case Fact.Credited credit -> require(credit.bank()).apply(credit);
      case Fact.DeclaredDead dead -> require(dead.bank()).apply(dead);
      case Fact.AccountClosed closed -> require(closed.bank()).apply(closed);
    }
  }

  private Book require(String bank) {
    return book(bank).orElseThrow(() -> new IllegalStateException("no bank " + bank));
  }

  /** Puts the bytes of a payment file on disk; they are there when this returns. */
  public void keep(String bank, String fileId, byte[] bytes) throws IOException {
    Path next = Files.createTempFile(folder.resolve("files"), "taking-", ".tmp");
    Files.write(next, bytes);
    try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(
        next,
        kept(bank, fileId),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Where the bytes of a payment file lie. */
  public Path kept(String bank, String fileId) {
    return folder.resolve("files").resolve(bank + "-" + fileId + ".xml");
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
