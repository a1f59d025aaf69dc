package org.fachui.simulators.bank.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fachui.simulators.bank.messages.PaymentFile;
import org.fachui.simulators.bank.messages.PaymentFileReader;
import org.fachui.simulators.bank.messages.PaymentLine;
import org.fachui.simulators.bank.messages.UnreadableFile;
import org.fachui.simulators.bank.register.Book;
import org.fachui.simulators.bank.register.Fact;
import org.fachui.simulators.bank.register.Register;
import org.fachui.simulators.bank.register.TakenFile;

/** Takes payment files, each once, from whoever holds the highest fencing token. */
public final class TakingFiles {
  private final Register register;

  /** Takes into this register. */
  public TakingFiles(Register register) {
    this.register = register;
  }

  /**
   * A file that the bank has.
   *
   * @param fresh its content when it was new: it is to be processed
   */
  public record Taken(Fact.FileTaken file, Optional<PaymentFile> fresh) {}

  /**
   * Takes a file; it is on disk when this returns.
   *
   * @param sha256 of the bytes, lower-case hex
   */
  public Outcome<Taken> take(Book book, String fileId, long token, byte[] bytes, String sha256) {
    Optional<Outcome<Taken>> known = book.during(() -> known(book, fileId, token, sha256));
    if (known.isPresent()) {
      return known.get();
    }
    PaymentFile file;
    try {
      file = PaymentFileReader.read(new ByteArrayInputStream(bytes));
    } catch (UnreadableFile e) {
      return new Outcome.Refused<>(refusal(e.why()), String.valueOf(e.getMessage()));
    }
    Fact.FileTaken taken =
        new Fact.FileTaken(
            book.bank(),
            fileId,
            sha256,
            file.messageId(),
            file.paymentId(),
            file.lines().size(),
            file.fen(),
            file.due());
    return book.during(
        () ->
            known(book, fileId, token, sha256)
                .orElseGet(() -> record(book, taken, token, bytes, file)));
  }

  private static Refusal refusal(UnreadableFile.Why why) {
    return switch (why) {
      case BAD_FILE -> Refusal.BAD_FILE;
      case BAD_COUNT -> Refusal.BAD_COUNT;
      case BAD_SUM -> Refusal.BAD_SUM;
      case TOO_LARGE -> Refusal.TOO_LARGE;
    };
  }

  /** The answer when nothing is to be taken. */
  private Optional<Outcome<Taken>> known(Book book, String fileId, long token, String sha256) {
    if (token < book.token(fileId)) {
      return Optional.of(stale());
    }
    Optional<TakenFile> file = book.file(fileId);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    if (!file.get().taken().sha256().equals(sha256)) {
      return Optional.of(
          new Outcome.Refused<>(Refusal.OTHER_BYTES, "another file has this id already"));
    }
    raise(book, fileId, token);
    return Optional.of(new Outcome.Done<>(new Taken(file.get().taken(), Optional.empty())));
  }

  private Outcome<Taken> record(
      Book book, Fact.FileTaken taken, long token, byte[] bytes, PaymentFile file) {
    List<Fact> facts = new ArrayList<>();
    if (token > book.token(taken.fileId())) {
      facts.add(new Fact.TokenSeen(book.bank(), taken.fileId(), token));
    }
    facts.add(taken);
    try {
      register.keep(book.bank(), taken.fileId(), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    book.expect(file.lines().stream().map(PaymentLine::endToEndId).toList());
    register.add(facts);
    return new Outcome.Done<>(new Taken(taken, Optional.of(file)));
  }

  /**
   * A file, for somebody who asks.
   *
   * @param token lower ones are refused from now on
   */
  public Outcome<TakenFile> ask(Book book, String fileId, OptionalLong token) {
    return book.during(
        () -> {
          if (token.isPresent()) {
            if (token.getAsLong() < book.token(fileId)) {
              return stale();
            }
            raise(book, fileId, token.getAsLong());
          }
          return book.file(fileId)
              .<Outcome<TakenFile>>map(Outcome.Done::new)
              .orElseGet(() -> new Outcome.Refused<>(Refusal.NO_SUCH_FILE, "no such file"));
        });
  }

  private void raise(Book book, String fileId, long token) {
    if (token > book.token(fileId)) {
      register.add(List.of(new Fact.TokenSeen(book.bank(), fileId, token)));
    }
  }

  private static <T> Outcome<T> stale() {
    return new Outcome.Refused<>(Refusal.STALE_TOKEN, "a higher fencing token was seen");
  }
}
