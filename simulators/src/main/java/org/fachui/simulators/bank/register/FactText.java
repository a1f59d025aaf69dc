package org.fachui.simulators.bank.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.fachui.simulators.disk.Journal;

/** Facts as lines of JSON. */
final class FactText implements Journal.Wording<Fact> {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Override
  public String of(Fact fact) {
    ObjectNode line = MAPPER.createObjectNode();
    switch (fact) {
      case Fact.DayOpened day -> line.put("t", "day").put("date", day.date().toString());
      case Fact.TokenSeen seen ->
          named(line, "token", seen.bank()).put("file", seen.fileId()).put("token", seen.token());
      case Fact.FileTaken file ->
          named(line, "file", file.bank())
              .put("file", file.fileId())
              .put("sha256", file.sha256())
              .put("message", file.messageId())
              .put("payment", file.paymentId())
              .put("lines", file.lines())
              .put("fen", file.fen())
              .put("due", file.due().toString());
      case Fact.LineDecided decided ->
          named(line, "line", decided.bank())
              .put("file", decided.fileId())
              .put("id", decided.endToEndId())
              .put("fen", decided.fen())
              .put("account", decided.accountNo())
              .put("entry", decided.entryRef())
              .put("reason", decided.reason())
              .put("phantom", decided.phantom());
      case Fact.FileProcessed done ->
          named(line, "processed", done.bank())
              .put("file", done.fileId())
              .put("day", done.day().toString())
              .put("refused", done.refused());
      case Fact.Returned back ->
          named(line, "return", back.bank())
              .put("entry", back.entryRef())
              .put("id", back.endToEndId())
              .put("fen", back.fen())
              .put("account", back.accountNo())
              .put("reason", back.reason())
              .put("day", back.day().toString());
      case Fact.Credited credit ->
          named(line, "credit", credit.bank())
              .put("entry", credit.entryRef())
              .put("key", credit.key())
              .put("virtual", credit.virtualNo())
              .put("fen", credit.fen())
              .put("payer", credit.payer())
              .put("payerBank", credit.payerBankNo())
              .put("payerAccount", credit.payerAccountNo())
              .put("reference", credit.reference())
              .put("at", credit.at().toString())
              .put("day", credit.day().toString());
      case Fact.Noticed noticed -> line.put("t", "noticed").put("entry", noticed.entryRef());
      case Fact.DeclaredDead dead -> named(line, "dead", dead.bank()).put("id", dead.endToEndId());
      case Fact.AccountClosed closed ->
          named(line, "closed", closed.bank()).put("account", closed.accountNo());
    }
    return line.toString();
  }

  private static ObjectNode named(ObjectNode line, String type, String bank) {
    return line.put("t", type).put("bank", bank);
  }

  @Override
  public boolean isOpen(Fact fact) {
    return fact instanceof Fact.LineDecided;
  }

  @Override
  public Optional<Fact> read(String text) {
    try {
      JsonNode line = MAPPER.readTree(text);
      return line.isObject() ? Optional.of(fact(line)) : Optional.empty();
    } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Fact fact(JsonNode line) {
    String bank = line.path("bank").asText();
    String file = line.path("file").asText();
    String id = line.path("id").asText();
    String entry = line.path("entry").asText();
    String account = line.path("account").asText();
    String reason = line.path("reason").asText();
    long fen = line.path("fen").asLong();
    return switch (line.path("t").asText()) {
      case "day" -> new Fact.DayOpened(day(line, "date"));
      case "token" -> new Fact.TokenSeen(bank, file, line.path("token").asLong());
      case "file" ->
          new Fact.FileTaken(
              bank,
              file,
              line.path("sha256").asText(),
              line.path("message").asText(),
              line.path("payment").asText(),
              line.path("lines").asInt(),
              fen,
              day(line, "due"));
      case "line" ->
          new Fact.LineDecided(
              bank, file, id, fen, account, entry, reason, line.path("phantom").asBoolean());
      case "processed" ->
          new Fact.FileProcessed(bank, file, day(line, "day"), line.path("refused").asBoolean());
      case "return" -> new Fact.Returned(bank, entry, id, fen, account, reason, day(line, "day"));
      case "credit" ->
          new Fact.Credited(
              bank,
              entry,
              line.path("key").asText(),
              line.path("virtual").asText(),
              fen,
              line.path("payer").asText(),
              line.path("payerBank").asText(),
              line.path("payerAccount").asText(),
              line.path("reference").asText(),
              Instant.parse(line.path("at").asText()),
              day(line, "day"));
      case "noticed" -> new Fact.Noticed(entry);
      case "dead" -> new Fact.DeclaredDead(bank, id);
      case "closed" -> new Fact.AccountClosed(bank, account);
      default -> throw new IllegalArgumentException("no fact is called that");
    };
  }

  private static LocalDate day(JsonNode line, String member) {
    return LocalDate.parse(line.path(member).asText());
  }
}
