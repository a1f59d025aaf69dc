package org.fachui.payout.bank.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.fachui.payout.bank.application.BankAway;
import org.fachui.payout.bank.model.LineReport;
import org.fachui.payout.bank.model.PaymentFile;
import org.fachui.payout.bank.model.PaymentLine;
import org.fachui.payout.bank.model.StatementEntry;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final PaymentFile FILE =
      new PaymentFile("FILE1", "102", Instant.parse("2026-11-23T01:02:03.400Z"), DAY, 2, 12_346);

  private static byte[] file(String name) {
    var bytes = new ByteArrayOutputStream();
    try (var writer = new PaymentFileWriter(bytes, FILE)) {
      writer.line(new PaymentLine("AAA", 12_345, "102331000017", name, "6222"));
      writer.line(new PaymentLine("BBB", 1, "102331000017", "乙", "6223"));
    }
    return bytes.toByteArray();
  }

  @Test
  void aFileIsXmlAlsoWithRareCharactersAndMarkupInNames() throws Exception {
    String name = "𠮷 & <b>]]> \"甲\"";
    var xml =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(file(name)));
    assertThat(xml.getElementsByTagName("Nm").item(2).getTextContent()).isEqualTo(name);
    assertThat(xml.getElementsByTagName("CtrlSum").item(0).getTextContent()).isEqualTo("123.46");
    assertThat(xml.getElementsByTagName("InstdAmt").item(1).getTextContent()).isEqualTo("0.01");
  }

  @Test
  void theSameLinesGiveTheSameBytes() {
    assertThat(file("甲")).isEqualTo(file("甲")).isNotEqualTo(file("丙"));
  }

  @Test
  void aFileThatIsNotItsHeadsIsNotEnded() {
    var writer = new PaymentFileWriter(new ByteArrayOutputStream(), FILE);
    writer.line(new PaymentLine("AAA", 12_346, "102331000017", "甲", "6222"));
    assertThatThrownBy(writer::close).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aLineDoesNotShowWhoIsPaid() {
    assertThat(new PaymentLine("AAA", 1, "102331000017", "甲", "6222").toString())
        .doesNotContain("甲", "6222");
  }

  private static byte[] report(String lines) {
    return ("<Document><CstmrPmtStsRpt><OrgnlGrpInfAndSts><OrgnlMsgId>F</OrgnlMsgId>"
            + "</OrgnlGrpInfAndSts><OrgnlPmtInfAndSts>"
            + lines
            + "</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>")
        .getBytes(UTF_8);
  }

  @Test
  void aReportIsReadLineByLine() {
    String lines =
        "<TxInfAndSts><OrgnlEndToEndId>A</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts>"
            + "<TxInfAndSts><OrgnlEndToEndId>B</OrgnlEndToEndId><TxSts>RJCT</TxSts>"
            + "<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts>";
    assertThat(ReportReader.read(report(lines), "F"))
        .isEqualTo(
            List.of(
                new LineReport("A", LineReport.Status.ACSC, ""),
                new LineReport("B", LineReport.Status.RJCT, "AC04")));
  }

  @Test
  void aReportThatBreaksOffOrIsOnAnotherFileIsNone() {
    String line =
        "<TxInfAndSts><OrgnlEndToEndId>A</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts>";
    byte[] whole = report(line);
    for (int length = 1; length < whole.length - 1; length += 7) {
      byte[] part = java.util.Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> ReportReader.read(part, "F")).isInstanceOf(BankAway.class);
    }
    assertThatThrownBy(() -> ReportReader.read(whole, "G")).isInstanceOf(BankAway.class);
    assertThatThrownBy(() -> ReportReader.read(report(line.replace("ACSC", "MAYBE")), "F"))
        .isInstanceOf(BankAway.class);
  }

  @Test
  void entitiesAreNeverFollowed() {
    byte[] evil =
        ("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + new String(report("&x;"), UTF_8))
            .getBytes(UTF_8);
    assertThatThrownBy(() -> ReportReader.read(evil, "F")).isInstanceOf(BankAway.class);
    String deep = "<a>".repeat(200) + "</a>".repeat(200);
    assertThatThrownBy(() -> ReportReader.read(report(deep), "F")).isInstanceOf(BankAway.class);
  }

  private static final String STATEMENT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
      <GrpHdr><MsgId>102-2026-11-23-1</MsgId><CreDtTm>2026-11-23T16:00:00Z</CreDtTm></GrpHdr>
      <Stmt><Id>102-2026-11-23</Id><StmtPgntn><PgNb>1</PgNb><LastPgInd>true</LastPgInd></StmtPgntn><ElctrncSeqNb>7</ElctrncSeqNb>
      <Acct><Id><Othr><Id>COURT</Id></Othr></Id><Ccy>CNY</Ccy></Acct>
      <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="CNY">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-23</Dt></Dt></Bal>
      <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="CNY">122.45</Amt><CdtDbtInd>DBIT</CdtDbtInd><Dt><Dt>2026-11-23</Dt></Dt></Bal>
      <TxsSummry><TtlNtries><NbOfNtries>2</NbOfNtries></TtlNtries></TxsSummry>
      <Ntry><NtryRef>R1</NtryRef><Amt Ccy="CNY">123.45</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-23</Dt></BookgDt><BkTxCd><Prtry><Cd>PAYMENT</Cd></Prtry></BkTxCd>
      <NtryDtls><TxDtls><Refs><EndToEndId>ABC</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>
      <Ntry><NtryRef>R2</NtryRef><Amt Ccy="CNY">0.05</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
      <NtryDtls><TxDtls><Refs><EndToEndId>ABD</EndToEndId></Refs><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls></Ntry>
      </Stmt></BkToCstmrStmt></Document>
      """;

  @Test
  void aStatementIsReadWithItsBalancesAndReturns() {
    var page = StatementReader.read(STATEMENT.getBytes(UTF_8), DAY);
    assertThat(page.openingFen()).isEqualTo(100);
    assertThat(page.closingFen()).isEqualTo(-12_245);
    assertThat(page.sequence()).isEqualTo(7);
    assertThat(page.last()).isTrue();
    assertThat(page.total()).isEqualTo(2);
    assertThat(page.entries())
        .containsExactly(
            new StatementEntry("R1", "ABC", StatementEntry.Kind.DEBIT, 12_345, ""),
            new StatementEntry("R2", "ABD", StatementEntry.Kind.RETURN, 5, "AC04"));
  }

  @Test
  void aStatementWithoutBalancesOrOfAnotherDayIsNone() {
    String without = STATEMENT.replace("CLBD", "XXXX");
    assertThatThrownBy(() -> StatementReader.read(without.getBytes(UTF_8), DAY))
        .isInstanceOf(BankAway.class);
    assertThatThrownBy(() -> StatementReader.read(STATEMENT.getBytes(UTF_8), DAY.plusDays(1)))
        .isInstanceOf(BankAway.class);
    String exponent = STATEMENT.replace("123.45", "1e9");
    assertThatThrownBy(() -> StatementReader.read(exponent.getBytes(UTF_8), DAY))
        .isInstanceOf(BankAway.class);
  }
}
