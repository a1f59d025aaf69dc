package org.fachui.simulators.bank.messages;

import java.nio.charset.StandardCharsets;

/** Elements one after the other, escaped. */
final class XmlText {
  private final StringBuilder out = new StringBuilder(4096);

  XmlText(String namespace) {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"")
        .append("urn:iso:std:iso:20022:tech:xsd:")
        .append(namespace)
        .append("\">");
  }

  XmlText open(String... names) {
    for (String name : names) {
      out.append('<').append(name).append('>');
    }
    return this;
  }

  XmlText close(String... names) {
    for (String name : names) {
      out.append("</").append(name).append('>');
    }
    return this;
  }

  XmlText text(String name, String value) {
    open(name);
    escape(value);
    return close(name);
  }

  XmlText amount(String name, long fen) {
    out.append('<').append(name).append(" Ccy=\"CNY\">").append(Yuan.of(fen));
    return close(name);
  }

  XmlText line() {
    out.append('\n');
    return this;
  }

  private void escape(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        default -> out.append(c < ' ' ? ' ' : c);
      }
    }
  }

  byte[] bytes() {
    return (out + "</Document>\n").getBytes(StandardCharsets.UTF_8);
  }
}
