package org.fachui.simulators.bank.messages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fachui.simulators.bank.register.Entry;

/**
 * Writes the pages of a camt.053.001.08.
 *
 * @param number of the statement in its bank, from 1 without a gap
 * @param entries of the whole day
 */
public record StatementText(
    String bank, LocalDate day, int number, long openingFen, List<Entry> entries) {
  /** Entries on a page. */
  public static final int PAGE = 5_000;

  /** Copies the entries. */
  public StatementText {
    entries = List.copyOf(entries);
  }

  /** How many pages it has; a day without entries has one. */
  public int pages() {
    return Math.max(1, Math.ceilDiv(entries.size(), PAGE));
  }

  /**
   * One page.
   *
   * @param page from 1
   */
  public byte[] page(int page, Instant now) {
    String id = bank + "-" + day;
    XmlText xml = new XmlText("camt.053.001.08").open("BkToCstmrStmt", "GrpHdr");
    xml.text("MsgId", id + "-" + page).text("CreDtTm", now.toString()).close("GrpHdr").line();
    xml.open("Stmt").text("Id", id).open("StmtPgntn").text("PgNb", Integer.toString(page));
    xml.text("LastPgInd", Boolean.toString(page == pages())).close("StmtPgntn");
    xml.text("ElctrncSeqNb", Integer.toString(number)).line();
    xml.open("Acct", "Id", "Othr").text("Id", "COURT").close("Othr", "Id");
    xml.text("Ccy", "CNY").close("Acct").line();
    long change = entries.stream().mapToLong(Entry::signedFen).sum();
    balance(xml, "OPBD", openingFen);
    balance(xml, "CLBD", openingFen + change);
    xml.open("TxsSummry", "TtlNtries").text("NbOfNtries", Integer.toString(entries.size()));
    xml.close("TtlNtries", "TxsSummry").line();
    int from = (page - 1) * PAGE;
    entries
        .subList(from, Math.min(entries.size(), from + PAGE))
        .forEach(entry -> write(xml, entry));
    return xml.close("Stmt", "BkToCstmrStmt").bytes();
  }

  private void balance(XmlText xml, String code, long fen) {
    xml.open("Bal", "Tp", "CdOrPrtry").text("Cd", code).close("CdOrPrtry", "Tp");
    xml.amount("Amt", Math.abs(fen)).text("CdtDbtInd", fen < 0 ? "DBIT" : "CRDT");
    xml.open("Dt").text("Dt", day.toString()).close("Dt", "Bal").line();
  }

  private void write(XmlText xml, Entry entry) {
    xml.open("Ntry").text("NtryRef", entry.ref()).amount("Amt", entry.fen());
    xml.text("CdtDbtInd", entry.signedFen() < 0 ? "DBIT" : "CRDT");
    xml.open("Sts").text("Cd", "BOOK").close("Sts");
    xml.open("BookgDt").text("Dt", day.toString()).close("BookgDt");
    xml.open("BkTxCd", "Prtry").text("Cd", entry.kind().name()).close("Prtry", "BkTxCd");
    xml.open("NtryDtls", "TxDtls");
    switch (entry.kind()) {
      case PAYMENT -> reference(xml, entry);
      case RETURN -> {
        reference(xml, entry);
        xml.open("RtrInf", "Rsn").text("Cd", entry.note()).close("Rsn", "RtrInf");
      }
      case CREDIT -> credit(xml, entry);
    }
    xml.close("TxDtls", "NtryDtls", "Ntry").line();
  }

  private static void reference(XmlText xml, Entry entry) {
    xml.open("Refs").text("EndToEndId", entry.endToEndId()).close("Refs");
  }

  private static void credit(XmlText xml, Entry entry) {
    xml.open("RltdPties", "Dbtr").text("Nm", entry.payer()).close("Dbtr");
    xml.open("CdtrAcct", "Id", "Othr").text("Id", entry.accountNo());
    xml.close("Othr", "Id", "CdtrAcct", "RltdPties");
    xml.open("RmtInf").text("Ustrd", entry.note()).close("RmtInf");
  }
}
