package org.fachui.simulators.bank.messages;

import java.time.Instant;
import java.util.List;
import org.fachui.simulators.bank.register.Fact.FileTaken;
import org.fachui.simulators.bank.register.Fact.LineDecided;

/** Writes pain.002.001.10: what became of each line of a file. */
public final class ReportText {
  private ReportText() {}

  /**
   * The report.
   *
   * @param lines decided ones; also some that are not of the file, when the bank misbehaves
   */
  public static byte[] of(FileTaken file, List<LineDecided> lines, Instant now) {
    long booked = lines.stream().filter(LineDecided::booked).count();
    String status = booked == lines.size() ? "ACSC" : booked == 0 ? "RJCT" : "PART";
    XmlText xml = new XmlText("pain.002.001.10").open("CstmrPmtStsRpt", "GrpHdr");
    xml.text("MsgId", "R-" + file.messageId()).text("CreDtTm", now.toString()).close("GrpHdr");
    xml.line().open("OrgnlGrpInfAndSts");
    xml.text("OrgnlMsgId", file.messageId()).text("OrgnlMsgNmId", "pain.001.001.09");
    xml.text("OrgnlNbOfTxs", Integer.toString(file.lines()));
    xml.text("OrgnlCtrlSum", Yuan.of(file.fen())).text("GrpSts", status);
    xml.close("OrgnlGrpInfAndSts").line().open("OrgnlPmtInfAndSts");
    xml.text("OrgnlPmtInfId", file.paymentId()).line();
    lines.forEach(line -> write(xml, line));
    return xml.close("OrgnlPmtInfAndSts", "CstmrPmtStsRpt").bytes();
  }

  private static void write(XmlText xml, LineDecided line) {
    xml.open("TxInfAndSts").text("OrgnlEndToEndId", line.endToEndId());
    if (line.booked()) {
      xml.text("TxSts", "ACSC").text("AcctSvcrRef", line.entryRef());
    } else {
      xml.text("TxSts", "RJCT").open("StsRsnInf", "Rsn").text("Cd", line.reason());
      xml.close("Rsn", "StsRsnInf");
    }
    xml.close("TxInfAndSts").line();
  }
}
