package org.fachui.payout.bank.infrastructure;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.fachui.payout.bank.application.BankAway;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a bank's XML element by element, by local names. No document type, no entities, no
 * depth or text beyond what a message needs; anything else is {@link BankAway}, as if nothing had
 * come.
 */
final class SafeXml {
  private static final int DEPTH_MAX = 20;
  private static final int TEXT_MAX = 10_000;
  private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

  static {
    FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    FACTORY.setProperty(XMLInputFactory.IS_COALESCING, false);
  }

  private SafeXml() {}

  /** What a message's reader is told. */
  interface Visitor {
    /** An element begins. */
    default void begin(String name) {}

    /**
     * An element without children ends.
     *
     * @param parent the name of the element around it
     */
    void leaf(String parent, String name, String text);

    /** An element with children ends. */
    void end(String name);
  }

  static void walk(byte[] message, String what, Visitor visitor) {
    try {
      XMLStreamReader xml =
          FACTORY.createXMLStreamReader(new ByteArrayInputStream(message), "UTF-8");
      try {
        walk(xml, visitor);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException | RuntimeException broken) {
      // The parser's own message may quote the text; the name of the fault is enough.
      throw new BankAway(what + " cannot be read: " + broken.getClass().getSimpleName(), null);
    }
  }

  private static void walk(XMLStreamReader xml, Visitor visitor) throws XMLStreamException {
    Deque<String> open = new ArrayDeque<>();
    StringBuilder text = new StringBuilder();
    @Nullable String opened = null;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          opened = xml.getLocalName();
          open.push(opened);
          if (open.size() > DEPTH_MAX) {
            throw new IllegalStateException("too deep");
          }
          text.setLength(0);
          visitor.begin(opened);
        }
        case XMLStreamConstants.CHARACTERS -> {
          text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
          if (text.length() > TEXT_MAX) {
            throw new IllegalStateException("too long");
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          String name = open.pop();
          if (opened != null) {
            String parent = open.peek();
            visitor.leaf(parent == null ? "" : parent, name, text.toString().strip());
          } else {
            visitor.end(name);
          }
          text.setLength(0);
          opened = null;
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new IllegalStateException("not allowed");
        default -> {
          // Comments, white space and instructions say nothing.
        }
      }
    }
  }
}
