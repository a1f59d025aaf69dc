package org.fachui.payout.bank.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fachui.payout.bank.application.BankAway;
import org.fachui.payout.bank.application.BankChannel;
import org.fachui.payout.bank.infrastructure.BankCalls.Reply;
import org.fachui.payout.bank.model.BankDay;
import org.fachui.payout.bank.model.FileAnswer;
import org.fachui.payout.bank.model.FileStanding;
import org.fachui.payout.bank.model.Inquiry;
import org.fachui.payout.bank.model.LineReport;
import org.fachui.payout.bank.model.StatementAnswer;

/** The banks as {@code api/bank.yaml} has them. */
public final class HttpBank implements BankChannel {
  private final BankCalls calls;

  /**
   * @param address below which {@code /banks/{bank}} stands
   * @param key shared with the banks
   */
  public HttpBank(URI address, String key) {
    this.calls = new BankCalls(address, new Signatures(key));
  }

  @Override
  public FileAnswer send(String bank, String fileId, byte[] file, String sha256, long fencing) {
    Reply reply;
    try {
      reply =
          calls.call(
              "PUT",
              path(bank, "files/" + fileId),
              file,
              Map.of(
                  "Content-Type",
                  "application/xml",
                  "Digest",
                  "sha-256=" + sha256,
                  "Fencing-Token",
                  Long.toString(fencing)));
      if (reply.status() == 200 || reply.status() == 202) {
        JsonObject taken = object(reply);
        return new FileAnswer.Taken(
            text(taken, "sha256"), number(taken, "lines"), number(taken, "fen"));
      }
    } catch (BankAway away) {
      return new FileAnswer.NoAnswer(String.valueOf(away.getMessage()));
    }
    return switch (reply.status()) {
      // Somebody with a higher token has taken the file up; whoever that is finds out.
      case 409 ->
          reply.isProblem("STALE_TOKEN")
              ? new FileAnswer.NoAnswer("stale token")
              : new FileAnswer.Refused(409);
      case 400, 413, 422 -> new FileAnswer.Refused(reply.status());
      default -> new FileAnswer.NoAnswer("status " + reply.status());
    };
  }

  @Override
  public FileStanding standing(String bank, String fileId, long fencing) {
    Reply reply =
        calls.call(
            "GET",
            path(bank, "files/" + fileId),
            new byte[0],
            Map.of("Fencing-Token", Long.toString(fencing)));
    if (reply.status() == 404 && reply.isProblem("NO_SUCH_FILE")) {
      return FileStanding.ABSENT;
    }
    return enumeration(FileStanding.class, text(object(expect(reply, 200)), "state"));
  }

  @Override
  public List<LineReport> report(String bank, String fileId) {
    return ReportReader.read(expect(get(bank, "files/" + fileId + "/report"), 200).body(), fileId);
  }

  @Override
  public Inquiry inquire(String bank, String instructionId) {
    JsonObject answer = object(expect(get(bank, "instructions/" + instructionId), 200));
    String reason = answer.containsKey("reason") ? BankCodes.code(text(answer, "reason")) : "";
    return new Inquiry(
        instructionId, enumeration(Inquiry.State.class, text(answer, "state")), reason);
  }

  @Override
  public boolean bury(String bank, String instructionId) {
    Reply reply =
        calls.call(
            "POST", path(bank, "instructions/" + instructionId + "/death"), new byte[0], Map.of());
    return switch (object(expect(reply, 200)).getOrDefault("dead", JsonValue.NULL).getValueType()) {
      case TRUE -> true;
      case FALSE -> false;
      default -> throw unreadable(reply);
    };
  }

  @Override
  public StatementAnswer statement(String bank, LocalDate day, int page) {
    Reply reply = get(bank, "statements/" + day + "?page=" + page);
    if (reply.status() == 409 && reply.isProblem("DAY_OPEN")) {
      return new StatementAnswer.NotClosed();
    }
    if (reply.status() == 404 && reply.isProblem("NO_SUCH_PAGE")) {
      return new StatementAnswer.NoPage();
    }
    return new StatementAnswer.Page(StatementReader.read(expect(reply, 200).body(), day));
  }

  @Override
  public BankDay day(String bank) {
    Reply reply = expect(get(bank, "day"), 200);
    JsonObject day = object(reply);
    try {
      return new BankDay(
          LocalDate.parse(text(day, "date")), JsonValue.TRUE.equals(day.get("open")));
    } catch (DateTimeException notADate) {
      throw unreadable(reply);
    }
  }

  private static String path(String bank, String below) {
    return "/banks/" + bank + "/" + below;
  }

  private Reply get(String bank, String below) {
    return calls.call("GET", path(bank, below), new byte[0], Map.of());
  }

  private static Reply expect(Reply reply, int status) {
    if (reply.status() != status) {
      throw new BankAway(reply.what() + " was answered " + reply.status(), null);
    }
    return reply;
  }

  private static JsonObject object(Reply reply) {
    try (JsonReader reader =
        Json.createReader(
            new java.io.InputStreamReader(new ByteArrayInputStream(reply.body()), UTF_8))) {
      return reader.readObject();
    } catch (JsonException | IllegalStateException broken) {
      throw unreadable(reply);
    }
  }

  private static String text(JsonObject object, String name) {
    if (object.get(name) instanceof JsonString text) {
      return text.getString();
    }
    throw new BankAway("an answer without " + name, null);
  }

  private static long number(JsonObject object, String name) {
    if (object.get(name) instanceof JsonNumber number && number.isIntegral()) {
      return number.longValue();
    }
    throw new BankAway("an answer without " + name, null);
  }

  private static <E extends Enum<E>> E enumeration(Class<E> type, String name) {
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException other) {
      throw new BankAway("an answer with a state that the contract does not have", null);
    }
  }

  private static BankAway unreadable(Reply reply) {
    return new BankAway("the answer to " + reply.what() + " cannot be read", null);
  }
}
