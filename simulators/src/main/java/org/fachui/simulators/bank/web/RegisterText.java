package org.fachui.simulators.bank.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fachui.simulators.bank.register.Book;
import org.fachui.simulators.bank.register.Entry;
import org.fachui.simulators.bank.register.Fact.LineDecided;
import org.fachui.simulators.bank.register.Register;

/**
 * The register for an oracle: what really moved, whatever the bank has told. A line that was only
 * told as booked is not here.
 */
final class RegisterText {
  private final Register register;

  RegisterText(Register register) {
    this.register = register;
  }

  /** One line of JSON for each booking ({@code DEBIT, RETURN, CREDIT}) and each refused line. */
  void writeTo(OutputStream to) throws IOException {
    BufferedOutputStream out = new BufferedOutputStream(to, 1 << 16);
    for (Book book : register.books()) {
      for (Entry entry : book.during(() -> book.entries())) {
        if (!entry.phantom()) {
          write(out, line(book, kind(entry), entry.endToEndId(), entry.fen(), entry.accountNo()));
        }
      }
      for (LineDecided line : book.during(book::refusals)) {
        write(out, line(book, "REJECT", line.endToEndId(), line.fen(), line.accountNo()));
      }
    }
    out.flush();
  }

  private static String kind(Entry entry) {
    return switch (entry.kind()) {
      case PAYMENT -> "DEBIT";
      case RETURN -> "RETURN";
      case CREDIT -> "CREDIT";
    };
  }

  private static ObjectNode line(Book book, String kind, String id, long fen, String accountNo) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("bank", book.bank())
        .put("endToEndId", id)
        .put("fen", fen)
        .put("accountNo", accountNo)
        .put("kind", kind);
  }

  private static void write(OutputStream out, ObjectNode line) throws IOException {
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Sums, all of them of what really moved. */
  ObjectNode summary() {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    all.put("date", register.day().toString());
    ObjectNode perBank = JsonNodeFactory.instance.objectNode();
    long[] total = new long[6];
    for (Book book : register.books()) {
      List<Entry> entries =
          book.during(() -> book.entries()).stream().filter(entry -> !entry.phantom()).toList();
      long[] sums = {
        count(entries, Entry.Kind.PAYMENT),
        fen(entries, Entry.Kind.PAYMENT),
        count(entries, Entry.Kind.RETURN),
        fen(entries, Entry.Kind.RETURN),
        count(entries, Entry.Kind.CREDIT),
        fen(entries, Entry.Kind.CREDIT)
      };
      for (int i = 0; i < sums.length; i++) {
        total[i] += sums[i];
      }
      put(perBank.putObject(book.bank()), sums);
    }
    put(all, total);
    all.set("perBank", perBank);
    return all;
  }

  private static void put(ObjectNode to, long[] sums) {
    to.put("bookings", sums[0]).put("fen", sums[1]).put("returns", sums[2]);
    to.put("returnsFen", sums[3]).put("credits", sums[4]).put("creditsFen", sums[5]);
  }

  private static long count(List<Entry> entries, Entry.Kind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind).count();
  }

  private static long fen(List<Entry> entries, Entry.Kind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind).mapToLong(Entry::fen).sum();
  }
}
