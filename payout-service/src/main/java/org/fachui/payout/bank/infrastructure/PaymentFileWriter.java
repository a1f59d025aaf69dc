package org.fachui.payout.bank.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.fachui.payout.bank.model.PaymentFile;
import org.fachui.payout.bank.model.PaymentLine;

/**
 * Writes a file of payments (ISO 20022 pain.001.001.09) line by line. The same head and lines give
 * the same bytes: the JDK's own writer is used, whatever else is installed.
 */
public final class PaymentFileWriter implements AutoCloseable {
  private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final Writer text;
  private final XMLStreamWriter xml;
  private final PaymentFile file;
  private int lines;
  private long fen;

  /** Writes the head at once. */
  public PaymentFileWriter(OutputStream out, PaymentFile file) {
    this.file = file;
    // A writer and not the stream: given the stream, the JDK writes rare characters as two
    // references to halves, which is not XML.
    this.text = new OutputStreamWriter(out, UTF_8);
    try {
      this.xml = FACTORY.createXMLStreamWriter(text);
      head();
    } catch (XMLStreamException failed) {
      throw new IllegalStateException("cannot write file " + file.fileId(), failed);
    }
  }

  private void head() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("Document");
    xml.writeDefaultNamespace(NAMESPACE);
    open("CstmrCdtTrfInitn", "GrpHdr");
    leaf("MsgId", file.fileId());
    leaf("CreDtTm", DateTimeFormatter.ISO_INSTANT.format(file.createdAt()));
    leaf("NbOfTxs", Integer.toString(file.lines()));
    leaf("CtrlSum", Yuan.text(file.fen()));
    open("InitgPty");
    leaf("Nm", "法槌");
    close(2);
    open("PmtInf");
    leaf("PmtInfId", file.fileId());
    leaf("PmtMtd", "TRF");
    leaf("NbOfTxs", Integer.toString(file.lines()));
    leaf("CtrlSum", Yuan.text(file.fen()));
    open("ReqdExctnDt");
    leaf("Dt", file.executeOn().toString());
    close(1);
    open("Dbtr");
    leaf("Nm", "法槌");
    close(1);
    open("DbtrAcct", "Id", "Othr");
    leaf("Id", "COURT");
    close(3);
    open("DbtrAgt", "FinInstnId", "ClrSysMmbId");
    leaf("MmbId", file.bank());
    close(3);
  }

  /** Adds one payment. */
  public void line(PaymentLine line) {
    try {
      open("CdtTrfTxInf", "PmtId");
      leaf("EndToEndId", line.instructionId());
      close(1);
      open("Amt");
      xml.writeStartElement("InstdAmt");
      xml.writeAttribute("Ccy", "CNY");
      xml.writeCharacters(Yuan.text(line.fen()));
      close(2);
      open("CdtrAgt", "FinInstnId", "ClrSysMmbId");
      leaf("MmbId", line.bankNo());
      close(3);
      open("Cdtr");
      leaf("Nm", line.name());
      close(1);
      open("CdtrAcct", "Id", "Othr");
      leaf("Id", line.accountNo());
      close(4);
    } catch (XMLStreamException failed) {
      throw new IllegalStateException("cannot write line " + line.instructionId(), failed);
    }
    lines++;
    fen = Math.addExact(fen, line.fen());
  }

  /**
   * Ends the file.
   *
   * @throws IllegalStateException when the lines are not those that the head tells
   */
  @Override
  public void close() {
    if (lines != file.lines() || fen != file.fen()) {
      throw new IllegalStateException("the lines of " + file.fileId() + " are not its head's");
    }
    try {
      xml.writeEndDocument();
      xml.close();
      text.flush();
    } catch (XMLStreamException | IOException failed) {
      throw new IllegalStateException("cannot end file " + file.fileId(), failed);
    }
  }

  private void open(String... names) throws XMLStreamException {
    for (String name : names) {
      xml.writeStartElement(name);
    }
  }

  private void leaf(String name, String value) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  private void close(int elements) throws XMLStreamException {
    for (int i = 0; i < elements; i++) {
      xml.writeEndElement();
    }
  }
}
