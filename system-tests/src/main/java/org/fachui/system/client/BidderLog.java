package org.fachui.system.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.fachui.system.client.LogEntry.Answered;
import org.fachui.system.client.LogEntry.Question;
import org.fachui.system.client.LogEntry.Sent;
import org.fachui.system.client.LogEntry.Unanswered;
import org.fachui.system.http.Json;
import org.jspecify.annotations.Nullable;

/** What one bidder sent and was told: append-only, one JSON object a line when kept in a file. */
public final class BidderLog implements AutoCloseable {

  private final String subject;
  private final @Nullable BufferedWriter file;
  private final List<LogEntry> entries = new ArrayList<>();

  private BidderLog(String subject, @Nullable BufferedWriter file) {
    this.subject = subject;
    this.file = file;
  }

  /** A log that lives as long as this process. */
  public static BidderLog inMemory(String subject) {
    return new BidderLog(subject, null);
  }

  /** A log that is also appended to {@code SUBJECT.jsonl} in the folder. */
  public static BidderLog in(Path folder, String subject) {
    try {
      Files.createDirectories(folder);
      Path path = folder.resolve(subject + ".jsonl");
      return new BidderLog(
          subject,
          Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the log of " + subject, e);
    }
  }

  /** Reads a log that {@link #in} has written. */
  public static BidderLog read(Path path) {
    String name = path.getFileName().toString();
    BidderLog log = new BidderLog(name.replaceFirst("\\.jsonl$", ""), null);
    try {
      Files.readAllLines(path).stream().map(Json::parse).map(BidderLog::entry).forEach(log::append);
      return log;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  public String subject() {
    return subject;
  }

  public synchronized List<LogEntry> entries() {
    return List.copyOf(entries);
  }

  public synchronized void append(LogEntry entry) {
    entries.add(entry);
    if (file != null) {
      try {
        file.write(line(entry));
        file.newLine();
        file.flush();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot keep the log of " + subject, e);
      }
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }

  private static String line(LogEntry entry) {
    ObjectNode line = Json.object();
    line.put("at", entry.atMs()).put("lot", entry.lot()).put("key", entry.key());
    switch (entry) {
      case Sent s ->
          line.put("sent", s.amountFen()).put("epoch", s.epoch()).put("attempt", s.attempt());
      case Answered a ->
          line.put("answered", a.question().name())
              .put("status", a.status())
              .put("retryAfter", a.retryAfter())
              .put("body", a.body());
      case Unanswered u -> line.put("unanswered", u.question().name()).put("cause", u.cause());
    }
    return Json.text(line);
  }

  private static LogEntry entry(JsonNode line) {
    long at = line.path("at").asLong();
    String lot = line.path("lot").asText();
    String key = line.path("key").asText();
    if (line.has("sent")) {
      return new Sent(
          at,
          lot,
          key,
          line.path("sent").asLong(),
          line.path("epoch").asLong(),
          line.path("attempt").asInt());
    }
    if (line.has("answered")) {
      return new Answered(
          at,
          lot,
          key,
          Question.valueOf(line.path("answered").asText()),
          line.path("status").asInt(),
          line.path("retryAfter").asBoolean(),
          line.path("body").asText());
    }
    return new Unanswered(
        at,
        lot,
        key,
        Question.valueOf(line.path("unanswered").asText()),
        line.path("cause").asText());
  }
}
