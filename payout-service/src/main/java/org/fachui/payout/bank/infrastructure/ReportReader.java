package org.fachui.payout.bank.infrastructure;

import java.util.ArrayList;
import java.util.List;
import org.fachui.payout.bank.application.BankAway;
import org.fachui.payout.bank.model.LineReport;

/** Reads a report on a file (ISO 20022 pain.002.001.10). */
final class ReportReader implements SafeXml.Visitor {
  private static final int LINES_MAX = 100_000;

  private final List<LineReport> lines = new ArrayList<>();
  private String fileId = "";
  private String id = "";
  private String status = "";
  private String reason = "";

  private ReportReader() {}

  /** All lines of the report on this file; of another file it is no report. */
  static List<LineReport> read(byte[] message, String fileId) {
    var reader = new ReportReader();
    SafeXml.walk(message, "the report on " + fileId, reader);
    if (!reader.fileId.equals(fileId)) {
      throw new BankAway("a report came that is not on " + fileId, null);
    }
    return reader.lines;
  }

  @Override
  public void begin(String name) {
    if (name.equals("TxInfAndSts")) {
      id = "";
      status = "";
      reason = "";
    }
  }

  @Override
  public void leaf(String parent, String name, String text) {
    switch (name) {
      case "OrgnlMsgId" -> fileId = text;
      case "OrgnlEndToEndId" -> id = text;
      case "TxSts" -> status = text;
      case "Cd" -> reason = parent.equals("Rsn") ? BankCodes.code(text) : reason;
      default -> {
        // The rest says nothing that we need.
      }
    }
  }

  @Override
  public void end(String name) {
    if (name.equals("TxInfAndSts")) {
      if (lines.size() >= LINES_MAX) {
        throw new IllegalStateException("too many lines");
      }
      lines.add(new LineReport(id, LineReport.Status.valueOf(status), reason));
    }
  }
}
