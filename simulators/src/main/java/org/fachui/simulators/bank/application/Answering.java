package org.fachui.simulators.bank.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fachui.simulators.bank.messages.ReportText;
import org.fachui.simulators.bank.messages.StatementText;
import org.fachui.simulators.bank.register.Book;
import org.fachui.simulators.bank.register.Fact;
import org.fachui.simulators.bank.register.Fact.LineDecided;
import org.fachui.simulators.bank.register.Register;
import org.fachui.simulators.bank.register.TakenFile;
import org.fachui.simulators.faults.Attempts;
import org.fachui.simulators.faults.Fault;
import org.fachui.simulators.faults.Faults;

/** Answers what the platform asks about lines and days; misbehaves where the faults say so. */
public final class Answering {
  private final Register register;
  private final Faults faults;
  private final Clock clock;
  private final Attempts reports = new Attempts();

  /** Answers from this register. */
  public Answering(Register register, Faults faults, Clock clock) {
    this.register = register;
    this.faults = faults;
    this.clock = clock;
  }

  /**
   * What the bank knows of one payment.
   *
   * @param state BOOKED, REJECTED, PENDING or UNKNOWN
   * @param decided there for the first two
   */
  public record Known(String state, Optional<LineDecided> decided) {}

  /** What the bank knows of one payment. */
  public Known instruction(Book book, String endToEndId) {
    return book.during(
        () -> {
          Optional<LineDecided> line = book.line(endToEndId);
          if (line.filter(LineDecided::booked).isPresent()) {
            return new Known("BOOKED", line);
          }
          if (book.isPending(endToEndId)) {
            return new Known("PENDING", Optional.empty());
          }
          return line.isPresent()
              ? new Known("REJECTED", line)
              : new Known("UNKNOWN", Optional.empty());
        });
  }

  /**
   * From now on an id is never booked.
   *
   * @return false when it is booked already
   */
  public boolean declareDead(Book book, String endToEndId) {
    return book.during(
        () -> {
          if (book.line(endToEndId).filter(LineDecided::booked).isPresent()) {
            return false;
          }
          if (!book.isDead(endToEndId)) {
            register.add(List.of(new Fact.DeclaredDead(book.bank(), endToEndId)));
          }
          return true;
        });
  }

  /** The report on a file. */
  public Outcome<byte[]> report(Book book, String fileId) {
    return book.during(
        () -> {
          Optional<TakenFile> file = book.file(fileId);
          if (file.isEmpty()) {
            return new Outcome.Refused<>(Refusal.NO_SUCH_FILE, "no such file");
          }
          if (!file.get().isProcessed()) {
            return new Outcome.Refused<>(Refusal.NOT_PROCESSED, "the file waits for its turn");
          }
          return new Outcome.Done<>(report(file.get()));
        });
  }

  private byte[] report(TakenFile file) {
    // an id that was booked twice is told once, like everywhere else
    Map<String, LineDecided> byId = new LinkedHashMap<>();
    file.lines().forEach(line -> byId.putIfAbsent(line.endToEndId(), line));
    List<LineDecided> lines = new ArrayList<>(byId.values());
    Fact.FileTaken taken = file.taken();
    String content = taken.bank() + "/" + lines.getFirst().accountNo() + "/" + lines.size();
    if (faults.strikes(Fault.UNKNOWN_ID, content)) {
      lines.add(stranger(taken, content));
    }
    byte[] whole = ReportText.of(taken, lines, clock.instant());
    boolean first = reports.next(taken.bank() + "/" + taken.fileId()) == 1;
    return first && faults.strikes(Fault.TRUNCATED_REPORT, content)
        ? java.util.Arrays.copyOf(whole, whole.length / 2)
        : whole;
  }

  private LineDecided stranger(Fact.FileTaken file, String content) {
    String id = "STRANGER" + faults.pick(Fault.UNKNOWN_ID, content + "/id", 1_000_000);
    String ref = file.bank() + "D999999999999";
    return new LineDecided(file.bank(), file.fileId(), id, 100, "0", ref, "", false);
  }

  /**
   * A page of a statement.
   *
   * @param number of the page as it was asked for, from 1
   */
  public Outcome<byte[]> statement(Book book, LocalDate day, int number) {
    List<LocalDate> days = register.days();
    if (!day.isBefore(days.getLast())) {
      return new Outcome.Refused<>(Refusal.DAY_OPEN, "the day is not over");
    }
    int index = days.indexOf(day);
    if (index < 0) {
      return new Outcome.Refused<>(Refusal.NO_SUCH_PAGE, "the bank was not open on that day");
    }
    StatementText statement =
        book.during(
            () ->
                new StatementText(
                    book.bank(), day, index + 1, book.openingFen(day), book.entries(day)));
    int page = page(statement, book.bank() + "/" + day, number);
    if (page > statement.pages()) {
      return new Outcome.Refused<>(
          Refusal.NO_SUCH_PAGE, "the statement has " + statement.pages() + " pages");
    }
    return new Outcome.Done<>(statement.page(page, clock.instant()));
  }

  /** One page may stand under two numbers; those after it are moved by one. */
  private int page(StatementText statement, String key, int number) {
    if (!faults.strikes(Fault.REPEATED_PAGE, key)) {
      return number;
    }
    int twice = 1 + faults.pick(Fault.REPEATED_PAGE, key + "/page", statement.pages());
    return number <= twice ? number : number - 1;
  }
}
