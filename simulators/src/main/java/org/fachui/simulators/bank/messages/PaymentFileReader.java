package org.fachui.simulators.bank.messages;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads pain.001.001.09 as a stream. One reader reads one file. */
public final class PaymentFileReader {
  /** More lines than this are refused. */
  public static final int LINES_MAX = 5_000;

  private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
  private static final Set<String> HEADER = Set.of("MsgId", "NbOfTxs", "CtrlSum", "PmtInfId");
  private static final int DEPTH_MAX = 20;
  private static final int TEXT_MAX = 400;
  private static final XMLInputFactory FACTORY = factory();

  private final Deque<String> path = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private final Map<String, String> header = new HashMap<>();
  private final Map<String, String> line = new HashMap<>();
  private final List<PaymentLine> lines = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private int payments;
  private long fen;

  private PaymentFileReader() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("outside entities are not read");
        });
    return factory;
  }

  /**
   * Reads and checks a file.
   *
   * @throws UnreadableFile when it is wrong as a whole
   */
  public static PaymentFile read(InputStream in) throws UnreadableFile {
    PaymentFileReader reader = new PaymentFileReader();
    try {
      XMLStreamReader xml = FACTORY.createXMLStreamReader(in, "UTF-8");
      try {
        while (xml.hasNext()) {
          reader.step(xml, xml.next());
        }
      } finally {
        xml.close();
      }
      return reader.checked();
    } catch (XMLStreamException | IllegalArgumentException | DateTimeException e) {
      throw bad("this is no pain.001.001.09 as agreed");
    }
  }

  private void step(XMLStreamReader xml, int event) throws UnreadableFile {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> begin(xml);
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        if (text.length() > TEXT_MAX) {
          throw bad("a text is too long");
        }
      }
      case XMLStreamConstants.END_ELEMENT -> end();
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw bad("document types and entities are not allowed");
      default -> {
        // comments, white space and the end of the document say nothing
      }
    }
  }

  private void begin(XMLStreamReader xml) throws UnreadableFile {
    String name = xml.getLocalName();
    if (!NAMESPACE.equals(xml.getNamespaceURI()) || path.size() >= DEPTH_MAX) {
      throw bad("an element is of another message");
    }
    path.addLast(name);
    text.setLength(0);
    switch (name) {
      case "PmtInf" -> payments++;
      case "CdtTrfTxInf" -> line.clear();
      case "InstdAmt" -> line.put("Ccy", xml.getAttributeValue(null, "Ccy") + "");
      default -> {
        // its text is taken at its end
      }
    }
  }

  private void end() throws UnreadableFile {
    String name = path.removeLast();
    String value = text.toString().strip();
    text.setLength(0);
    if (path.contains("CdtTrfTxInf")) {
      switch (name) {
        case "EndToEndId", "InstdAmt" -> once(line, name, value);
        case "MmbId" -> below("ClrSysMmbId", name, value);
        case "Nm" -> below("Cdtr", name, value);
        case "Id" -> account(value);
        default -> {
          // not agreed, so not read
        }
      }
    } else if (name.equals("CdtTrfTxInf")) {
      finish();
    } else if (HEADER.contains(name)
        && ("GrpHdr".equals(path.peekLast()) || "PmtInf".equals(path.peekLast()))) {
      // the counts of PmtInf itself are optional and follow those of the header
      header.putIfAbsent(name, value);
    } else if (name.equals("Dt") && "ReqdExctnDt".equals(path.peekLast())) {
      once(header, name, value);
    }
  }

  private void below(String parent, String name, String value) throws UnreadableFile {
    if (parent.equals(path.peekLast())) {
      once(line, name, value);
    }
  }

  private void account(String value) throws UnreadableFile {
    if ("Othr".equals(path.peekLast()) && path.contains("CdtrAcct")) {
      once(line, "Id", value);
    }
  }

  private static void once(Map<String, String> values, String name, String value)
      throws UnreadableFile {
    if (values.putIfAbsent(name, value) != null) {
      throw bad("an element comes twice");
    }
  }

  private void finish() throws UnreadableFile {
    if (lines.size() == LINES_MAX) {
      throw new UnreadableFile(
          UnreadableFile.Why.TOO_LARGE, "a file has at most " + LINES_MAX + " lines");
    }
    if (!line.getOrDefault("Ccy", "").equals("CNY")) {
      throw bad("amounts are in CNY");
    }
    PaymentLine read =
        new PaymentLine(
            line.getOrDefault("EndToEndId", ""),
            Yuan.fen(line.getOrDefault("InstdAmt", "")),
            line.getOrDefault("MmbId", ""),
            line.getOrDefault("Id", ""),
            line.getOrDefault("Nm", ""));
    if (!ids.add(read.endToEndId())) {
      throw bad("an end-to-end id comes twice");
    }
    lines.add(read);
    fen += read.fen();
  }

  private PaymentFile checked() throws UnreadableFile {
    String messageId = header.getOrDefault("MsgId", "");
    String paymentId = header.getOrDefault("PmtInfId", "");
    if (payments != 1 || lines.isEmpty() || messageId.isEmpty() || paymentId.isEmpty()) {
      throw bad("a file has its ids and one PmtInf with at least one line");
    }
    if (!header.getOrDefault("NbOfTxs", "").equals(Integer.toString(lines.size()))) {
      throw new UnreadableFile(
          UnreadableFile.Why.BAD_COUNT, "there are " + lines.size() + " lines");
    }
    if (Yuan.fen(header.getOrDefault("CtrlSum", "")) != fen) {
      throw new UnreadableFile(UnreadableFile.Why.BAD_SUM, "the lines sum up to " + fen + " fen");
    }
    LocalDate due = LocalDate.parse(header.getOrDefault("Dt", ""));
    return new PaymentFile(messageId, paymentId, due, lines, fen);
  }

  private static UnreadableFile bad(String sentence) {
    return new UnreadableFile(UnreadableFile.Why.BAD_FILE, sentence);
  }
}
