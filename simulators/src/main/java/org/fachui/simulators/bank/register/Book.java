package org.fachui.simulators.bank.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** What one bank knows. Everything is read and decided {@link #during its lock}. */
public final class Book {
  private final String bank;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, TakenFile> files = new LinkedHashMap<>();
  private final Map<String, Long> tokens = new HashMap<>();
  private final Map<String, Fact.LineDecided> lines = new HashMap<>();
  private final Set<String> pending = new HashSet<>();
  private final Set<String> dead = new HashSet<>();
  private final Set<String> closed = new HashSet<>();
  private final Set<String> returned = new HashSet<>();
  private final Map<String, Fact.Credited> credits = new LinkedHashMap<>();
  private final NavigableMap<LocalDate, List<Entry>> entries = new TreeMap<>();
  private long lastNumber;

  Book(String bank) {
    this.bank = bank;
  }

  /** Its three digits. */
  public String bank() {
    return bank;
  }

  /** Does something while nobody else reads or changes this bank. */
  public <T> T during(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** A reference that no entry has had yet; also one that is given away and not used is gone. */
  public String nextRef(Entry.Kind kind) {
    char letter =
        switch (kind) {
          case PAYMENT -> 'D';
          case RETURN -> 'R';
          case CREDIT -> 'C';
        };
    lastNumber++;
    return String.format(Locale.ROOT, "%s%c%012d", bank, letter, lastNumber);
  }

  /** A file by its id. */
  public Optional<TakenFile> file(String fileId) {
    return Optional.ofNullable(files.get(fileId));
  }

  /** All files, oldest first. */
  public List<TakenFile> files() {
    return List.copyOf(files.values());
  }

  /** The highest fencing token that was seen for a file; 0 for none. */
  public long token(String fileId) {
    return tokens.getOrDefault(fileId, 0L);
  }

  /** What was decided of an id; a booking outweighs a refusal. */
  public Optional<Fact.LineDecided> line(String endToEndId) {
    return Optional.ofNullable(lines.get(endToEndId));
  }

  /** Whether an id stands in a file whose turn has not come. */
  public boolean isPending(String endToEndId) {
    return pending.contains(endToEndId);
  }

  /** Remembers the ids of a file whose turn has not come. */
  public void expect(Collection<String> endToEndIds) {
    pending.addAll(endToEndIds);
  }

  /** Whether an id is never booked any more. */
  public boolean isDead(String endToEndId) {
    return dead.contains(endToEndId);
  }

  /** Whether an account takes no money any more. */
  public boolean isClosed(String accountNo) {
    return closed.contains(accountNo);
  }

  /** A credit by its key. */
  public Optional<Fact.Credited> credit(String key) {
    return Optional.ofNullable(credits.get(key));
  }

  /** All credits, oldest first. */
  public List<Fact.Credited> credits() {
    return List.copyOf(credits.values());
  }

  /** The entries of a day, in the order of booking. */
  public List<Entry> entries(LocalDate day) {
    return List.copyOf(entries.getOrDefault(day, List.of()));
  }

  /** Every entry, by day. */
  public List<Entry> entries() {
    return entries.values().stream().flatMap(List::stream).toList();
  }

  /** The balance of the courts' account when the day began. */
  public long openingFen(LocalDate day) {
    return entries.headMap(day, false).values().stream()
        .flatMap(List::stream)
        .mapToLong(Entry::signedFen)
        .sum();
  }

  /** Bookings that have not come back. */
  public List<Entry> unreturned() {
    return entries().stream()
        .filter(entry -> entry.kind() == Entry.Kind.PAYMENT && !entry.phantom())
        .filter(entry -> !returned.contains(entry.endToEndId()))
        .toList();
  }

  /** The lines that were refused. */
  public List<Fact.LineDecided> refusals() {
    return lines.values().stream().filter(line -> !line.booked()).toList();
  }

  void apply(Fact fact) {
    switch (fact) {
      case Fact.DayOpened day -> entries.computeIfAbsent(day.date(), none -> new ArrayList<>());
      case Fact.TokenSeen seen -> tokens.merge(seen.fileId(), seen.token(), Math::max);
      case Fact.FileTaken taken -> files.put(taken.fileId(), new TakenFile(taken));
      case Fact.LineDecided line -> require(line.fileId()).add(line);
      case Fact.FileProcessed end -> process(end);
      case Fact.Returned back -> bringBack(back);
      case Fact.Credited credit -> {
        credits.put(credit.key(), credit);
        enter(credit.day(), entryOf(credit));
      }
      case Fact.DeclaredDead one -> dead.add(one.endToEndId());
      case Fact.AccountClosed one -> closed.add(one.accountNo());
      case Fact.Noticed noticed -> throw new IllegalArgumentException("not of a bank: " + noticed);
    }
  }

  private TakenFile require(String fileId) {
    return file(fileId).orElseThrow(() -> new IllegalStateException("no file " + fileId));
  }

  private void process(Fact.FileProcessed end) {
    TakenFile file = require(end.fileId());
    file.end(end);
    for (Fact.LineDecided line : file.lines()) {
      pending.remove(line.endToEndId());
      lines.merge(line.endToEndId(), line, (before, now) -> before.booked() ? before : now);
      if (line.booked()) {
        enter(end.day(), entryOf(line));
      }
    }
  }

  private void bringBack(Fact.Returned back) {
    returned.add(back.endToEndId());
    enter(
        back.day(),
        new Entry(
            Entry.Kind.RETURN,
            back.entryRef(),
            back.endToEndId(),
            back.accountNo(),
            back.fen(),
            back.reason(),
            "",
            false));
  }

  private static Entry entryOf(Fact.LineDecided line) {
    return new Entry(
        Entry.Kind.PAYMENT,
        line.entryRef(),
        line.endToEndId(),
        line.accountNo(),
        line.fen(),
        "",
        "",
        line.phantom());
  }

  private static Entry entryOf(Fact.Credited credit) {
    return new Entry(
        Entry.Kind.CREDIT,
        credit.entryRef(),
        "",
        credit.virtualNo(),
        credit.fen(),
        credit.reference(),
        credit.payer(),
        false);
  }

  private void enter(LocalDate day, Entry entry) {
    entries.computeIfAbsent(day, none -> new ArrayList<>()).add(entry);
    lastNumber = Math.max(lastNumber, Long.parseLong(entry.ref().substring(bank.length() + 1)));
  }
}
