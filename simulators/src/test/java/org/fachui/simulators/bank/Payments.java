package org.fachui.simulators.bank;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A payment file in the making: {@code Payments.on(day).to("102", "6222…", 100, "A1")}. */
public final class Payments {
  private final LocalDate day;
  private final List<String> lines = new ArrayList<>();
  private long fen;

  private Payments(LocalDate day) {
    this.day = day;
  }

  /** An empty file for a day. */
  public static Payments on(LocalDate day) {
    return new Payments(day);
  }

  /** Adds a payment. */
  public Payments to(String bank, String accountNo, long amountFen, String id) {
    lines.add(
        "<CdtTrfTxInf><PmtId><EndToEndId>%s</EndToEndId></PmtId><Amt><InstdAmt Ccy=\"CNY\">%s</InstdAmt></Amt><CdtrAgt><FinInstnId><ClrSysMmbId><MmbId>%s331000017</MmbId></ClrSysMmbId></FinInstnId></CdtrAgt><Cdtr><Nm>测试&amp;某</Nm></Cdtr><CdtrAcct><Id><Othr><Id>%s</Id></Othr></Id></CdtrAcct></CdtTrfTxInf>"
            .formatted(id, yuan(amountFen), bank, accountNo));
    fen += amountFen;
    return this;
  }

  /** Many payments of 100 fen and more, with different accounts and ids. */
  public Payments many(String bank, int from, int count) {
    for (int i = from; i < from + count; i++) {
      to(bank, "62220" + bank + String.format(Locale.ROOT, "%010d", i), 100 + i % 900, id(bank, i));
    }
    return this;
  }

  /** The id of one of many. */
  public static String id(String bank, int i) {
    return "E" + bank + String.format(Locale.ROOT, "N%08d", i);
  }

  /** The file. */
  public String xml() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>
        <GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-11-23T01:00:00Z</CreDtTm><NbOfTxs>%d</NbOfTxs><CtrlSum>%s</CtrlSum><InitgPty><Nm>法槌</Nm></InitgPty></GrpHdr>
        <PmtInf><PmtInfId>P1</PmtInfId><PmtMtd>TRF</PmtMtd><ReqdExctnDt><Dt>%s</Dt></ReqdExctnDt><Dbtr><Nm>法院</Nm></Dbtr><DbtrAcct><Id><Othr><Id>COURT</Id></Othr></Id></DbtrAcct>
        %s
        </PmtInf></CstmrCdtTrfInitn></Document>
        """
        .formatted(lines.size(), yuan(fen), day, String.join("\n", lines));
  }

  /** Its bytes. */
  public byte[] bytes() {
    return xml().getBytes(StandardCharsets.UTF_8);
  }

  private static String yuan(long fen) {
    return String.format(Locale.ROOT, "%d.%02d", fen / 100, fen % 100);
  }
}
