package org.fachui.payout.bank.infrastructure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fachui.payout.bank.application.BankAway;
import org.fachui.payout.bank.model.StatementEntry;
import org.fachui.payout.bank.model.StatementPage;
import org.jspecify.annotations.Nullable;

/** Reads a page of a statement (ISO 20022 camt.053.001.08). */
final class StatementReader implements SafeXml.Visitor {
  private static final int ENTRIES_MAX = 100_000;

  private final List<StatementEntry> entries = new ArrayList<>();
  private final Balances balances = new Balances();
  private String statementId = "";
  private long sequence = -1;
  private int page = -1;
  private boolean last;
  private long total = -1;
  private boolean inEntry;
  private Fields entry = new Fields();

  private StatementReader() {}

  /** What is gathered of one entry. */
  private static final class Fields {
    private String ref = "";
    private long fen = -1;
    private String side = "";
    private String status = "";
    private String code = "";
    private String endToEndId = "";
    private String reason = "";
    private boolean returned;
  }

  /** The page of this day; of another day it is no page. */
  static StatementPage read(byte[] message, LocalDate day) {
    var reader = new StatementReader();
    String what = "the statement of " + day;
    SafeXml.walk(message, what, reader);
    Long opening = reader.balances.opening;
    Long closing = reader.balances.closing;
    if (opening == null
        || closing == null
        || reader.statementId.isEmpty()
        || reader.sequence < 0
        || reader.page < 1
        || reader.total < 0
        || !day.equals(reader.balances.day)) {
      throw new BankAway(what + " is not whole", null);
    }
    return new StatementPage(
        reader.statementId,
        reader.sequence,
        day,
        reader.page,
        reader.last,
        reader.total,
        opening,
        closing,
        reader.entries);
  }

  @Override
  public void begin(String name) {
    if (name.equals("Ntry")) {
      inEntry = true;
      entry = new Fields();
    } else if (name.equals("RtrInf")) {
      entry.returned = true;
    }
  }

  @Override
  public void leaf(String parent, String name, String text) {
    if (inEntry) {
      entryLeaf(parent, name, text);
      return;
    }
    balances.leaf(parent, name, text);
    switch (name) {
      case "Id" -> statementId = parent.equals("Stmt") ? text : statementId;
      case "ElctrncSeqNb" -> sequence = Long.parseLong(text);
      case "PgNb" -> page = Integer.parseInt(text);
      case "LastPgInd" -> last = text.equals("true");
      case "NbOfNtries" -> total = Long.parseLong(text);
      default -> {
        // The rest says nothing that we need.
      }
    }
  }

  private void entryLeaf(String parent, String name, String text) {
    switch (name) {
      case "NtryRef" -> entry.ref = text;
      case "Amt" -> entry.fen = parent.equals("Ntry") ? Yuan.fen(text) : entry.fen;
      case "CdtDbtInd" -> entry.side = parent.equals("Ntry") ? text : entry.side;
      case "EndToEndId" -> entry.endToEndId = text;
      case "Cd" -> {
        switch (parent) {
          case "Rsn" -> entry.reason = BankCodes.code(text);
          case "Prtry" -> entry.code = text;
          case "Sts" -> entry.status = text;
          default -> {
            // A code of something else.
          }
        }
      }
      default -> {
        // Names and accounts of people are not kept.
      }
    }
  }

  @Override
  public void end(String name) {
    switch (name) {
      case "Ntry" -> {
        inEntry = false;
        if (!entry.status.equals("BOOK") || entries.size() >= ENTRIES_MAX) {
          throw new IllegalStateException("an entry that is not booked, or too many");
        }
        entries.add(
            new StatementEntry(entry.ref, entry.endToEndId, kind(entry), entry.fen, entry.reason));
      }
      case "Bal" -> balances.end();
      default -> {
        // Only these gather anything.
      }
    }
  }

  private static StatementEntry.Kind kind(Fields entry) {
    return switch (entry.side) {
      case "DBIT" -> StatementEntry.Kind.DEBIT;
      case "CRDT" ->
          entry.returned || entry.code.equals("RETURN")
              ? StatementEntry.Kind.RETURN
              : StatementEntry.Kind.CREDIT;
      default -> throw new IllegalStateException("neither in nor out");
    };
  }

  /** The balances around a day; overdrawn ones are on the debit side. */
  private static final class Balances {
    private @Nullable Long opening;
    private @Nullable Long closing;
    private @Nullable LocalDate day;
    private String code = "";
    private long fen;
    private boolean overdrawn;

    private void leaf(String parent, String name, String text) {
      if (parent.equals("CdOrPrtry") && name.equals("Cd")) {
        code = text;
      } else if (parent.equals("Bal") && name.equals("Amt")) {
        fen = Yuan.fen(text);
      } else if (parent.equals("Bal") && name.equals("CdtDbtInd")) {
        overdrawn = text.equals("DBIT");
      } else if (parent.equals("Dt") && name.equals("Dt")) {
        day = LocalDate.parse(text);
      }
    }

    private void end() {
      long signed = overdrawn ? -fen : fen;
      if (code.equals("OPBD")) {
        opening = signed;
      } else if (code.equals("CLBD")) {
        closing = signed;
      }
    }
  }
}
