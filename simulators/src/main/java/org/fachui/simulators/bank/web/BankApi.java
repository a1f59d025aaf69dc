package org.fachui.simulators.bank.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.fachui.simulators.bank.application.Answering;
import org.fachui.simulators.bank.application.EndingDay;
import org.fachui.simulators.bank.application.Outcome;
import org.fachui.simulators.bank.application.ProcessingFiles;
import org.fachui.simulators.bank.application.TakingFiles;
import org.fachui.simulators.bank.application.TakingFiles.Taken;
import org.fachui.simulators.bank.messages.PaymentFile;
import org.fachui.simulators.bank.register.Book;
import org.fachui.simulators.bank.register.Register;
import org.fachui.simulators.bank.register.TakenFile;
import org.fachui.simulators.faults.Fault;
import org.fachui.simulators.wire.Call;
import org.fachui.simulators.wire.Desk;
import org.fachui.simulators.wire.Reply;
import org.fachui.simulators.wire.Troubles.Trouble;

/** The contract: {@code /banks/{bank}/…}. */
public final class BankApi implements Desk {
  private static final Pattern FILE_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final Pattern END_TO_END_ID = Pattern.compile("[A-Za-z0-9-]{1,35}");
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
  private static final String DIGEST = "sha-256=";
  private static final int ACKNOWLEDGED_AFTER_MS = 400;

  private final Register register;
  private final TakingFiles taking;
  private final ProcessingFiles processing;
  private final Answering answering;
  private final EndingDay days;

  /** Answers from these. */
  public BankApi(
      Register register,
      TakingFiles taking,
      ProcessingFiles processing,
      Answering answering,
      EndingDay days) {
    this.register = register;
    this.taking = taking;
    this.processing = processing;
    this.answering = answering;
    this.days = days;
  }

  @Override
  public Reply answer(Call call, Trouble trouble) {
    List<String> path = call.path();
    Optional<Book> book = path.size() < 2 ? Optional.empty() : register.book(path.get(1));
    if (book.isEmpty()) {
      return Reply.problem(Problem.NO_SUCH_BANK, "no bank has these digits");
    }
    String what = call.method() + " " + String.join("/", path.subList(2, Math.min(3, path.size())));
    return switch (what + " " + path.size()) {
      case "PUT files 4" -> put(book.get(), named(FILE_ID, path.get(3)), call, trouble);
      case "GET files 4" -> state(book.get(), named(FILE_ID, path.get(3)), call);
      case "GET files 5" ->
          path.get(4).equals("report")
              ? sent(answering.report(book.get(), named(FILE_ID, path.get(3))))
              : noPath();
      case "GET instructions 4" -> instruction(book.get(), named(END_TO_END_ID, path.get(3)));
      case "POST instructions 5" ->
          path.get(4).equals("death")
              ? death(book.get(), named(END_TO_END_ID, path.get(3)))
              : noPath();
      case "GET statements 4" -> statement(book.get(), LocalDate.parse(path.get(3)), call);
      case "GET day 3" ->
          Reply.json(
              200,
              object()
                  .put("date", days.tell(book.get().bank()).toString())
                  .put("open", days.isOpen()));
      default -> noPath();
    };
  }

  private static Reply noPath() {
    return Reply.problem(Problem.NO_SUCH_PATH, "the contract has no such path");
  }

  private Reply put(Book book, String fileId, Call call, Trouble trouble) {
    String sha256 = sha256(call.body());
    if (!call.header("Digest").orElse("").equals(DIGEST + sha256)) {
      return Reply.problem(Problem.BAD_DIGEST, "the body has another digest");
    }
    long token = token(call).orElseThrow(() -> new IllegalArgumentException("no token"));
    Outcome<Taken> outcome = taking.take(book, fileId, token, call.body(), sha256);
    return switch (outcome) {
      case Outcome.Refused<Taken> refused -> refusal(refused);
      case Outcome.Done<Taken> done -> {
        done.value().fresh().ifPresent(file -> begin(book, fileId, file, trouble));
        yield Reply.json(
            done.value().fresh().isPresent() ? 202 : 200,
            object()
                .put("fileId", fileId)
                .put("sha256", sha256)
                .put("lines", done.value().file().lines())
                .put("fen", done.value().file().fen()));
      }
    };
  }

  private void begin(Book book, String fileId, PaymentFile file, Trouble trouble) {
    if (!trouble.has(Fault.REPORT_FIRST)) {
      processing.soon(book, fileId, file);
      return;
    }
    processing.process(book, fileId);
    try {
      Thread.sleep(ACKNOWLEDGED_AFTER_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Reply state(Book book, String fileId, Call call) {
    return switch (taking.ask(book, fileId, token(call))) {
      case Outcome.Refused<TakenFile> refused -> refusal(refused);
      case Outcome.Done<TakenFile> done ->
          Reply.json(200, object().put("state", book.during(() -> state(done.value()))));
    };
  }

  private String state(TakenFile file) {
    if (file.isProcessed()) {
      return file.isRefused() ? "REFUSED" : "PROCESSED";
    }
    return file.taken().due().isAfter(register.day()) ? "RECEIVED" : "PROCESSING";
  }

  private Reply instruction(Book book, String endToEndId) {
    Answering.Known known = answering.instruction(book, endToEndId);
    ObjectNode body = object().put("state", known.state());
    known
        .decided()
        .ifPresent(
            line -> {
              body.put("fen", line.fen());
              if (line.booked()) {
                body.put("entryRef", line.entryRef());
              } else {
                body.put("reason", line.reason());
              }
            });
    return Reply.json(200, body);
  }

  private Reply death(Book book, String endToEndId) {
    return Reply.json(200, object().put("dead", answering.declareDead(book, endToEndId)));
  }

  private Reply statement(Book book, LocalDate day, Call call) {
    int page = (int) Math.min(1_000_000, Long.parseLong(named(NUMBER, page(call))));
    return sent(answering.statement(book, day, page));
  }

  private static String page(Call call) {
    return call.query("page").orElse("1");
  }

  private static Reply sent(Outcome<byte[]> outcome) {
    return switch (outcome) {
      case Outcome.Refused<byte[]> refused -> refusal(refused);
      case Outcome.Done<byte[]> done -> Reply.xml(done.value());
    };
  }

  private static Reply refusal(Outcome.Refused<?> refused) {
    return Reply.problem(Problem.of(refused.refusal()), refused.sentence());
  }

  private static OptionalLong token(Call call) {
    return call.header("Fencing-Token")
        .map(text -> OptionalLong.of(Long.parseLong(named(NUMBER, text))))
        .orElseGet(OptionalLong::empty);
  }

  private static String named(Pattern form, String text) {
    if (!form.matcher(text).matches()) {
      throw new IllegalArgumentException("another form");
    }
    return text;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
