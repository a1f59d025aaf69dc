package org.fachui.auction.lots.pictures;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Tells whether an SVG only draws. It goes by a list of elements that do, not by a list of those
 * that are dangerous: no script, no event handler, no foreign content, no link, nothing loaded from
 * elsewhere, no document type.
 */
final class SafeSvg {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";
  private static final int DEEPEST = 64;
  private static final int MOST_ELEMENTS = 20_000;

  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "g",
          "defs",
          "symbol",
          "use",
          "title",
          "desc",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "text",
          "tspan",
          "linearGradient",
          "radialGradient",
          "stop",
          "clipPath",
          "mask",
          "pattern",
          "marker",
          "style",
          "filter",
          "feGaussianBlur",
          "feOffset",
          "feMerge",
          "feMergeNode",
          "feFlood",
          "feComposite",
          "feBlend",
          "feColorMatrix",
          "feDropShadow");

  /** What a value or a style sheet may not say: it would load, run or hide something. */
  private static final Pattern DANGEROUS =
      Pattern.compile(
          "javascript:|data:|expression\\s*\\(|@import|@font-face|behavior\\s*:|-moz-binding|\\\\"
              + "|url\\s*\\(\\s*(?!['\"]?#)|image-set|image\\s*\\(|src\\s*\\(",
          Pattern.CASE_INSENSITIVE);

  private final XMLStreamReader xml;
  private int depth;
  private int elements;
  private boolean inStyle;
  private final StringBuilder style = new StringBuilder();

  private SafeSvg(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** Why this SVG may not be stored; empty if it only draws. */
  static Optional<String> fault(byte[] bytes) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      return new SafeSvg(factory.createXMLStreamReader(new ByteArrayInputStream(bytes))).read();
    } catch (XMLStreamException | RuntimeException malformed) {
      return Optional.of("This is not well-formed XML.");
    }
  }

  private Optional<String> read() throws XMLStreamException {
    while (xml.hasNext()) {
      Optional<String> fault = judge(xml.next());
      if (fault.isPresent()) {
        return fault;
      }
    }
    return elements == 0 ? Optional.of("There is no SVG in it.") : Optional.empty();
  }

  private Optional<String> judge(int event) {
    return switch (event) {
      case XMLStreamConstants.START_ELEMENT -> element();
      case XMLStreamConstants.END_ELEMENT -> {
        depth--;
        yield endOfStyle();
      }
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          Optional.of("A document type or an entity is not allowed.");
      case XMLStreamConstants.PROCESSING_INSTRUCTION ->
          Optional.of("A processing instruction is not allowed.");
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        style.append(inStyle ? xml.getText() : "");
        yield Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  /**
   * Judges a style sheet as a whole: a comment within it would hide a word from a judge of its
   * parts.
   */
  private Optional<String> endOfStyle() {
    boolean bad = inStyle && dangerous(style.toString());
    inStyle = false;
    style.setLength(0);
    return bad ? Optional.of("The style sheet loads or runs something.") : Optional.empty();
  }

  private Optional<String> element() {
    String name = xml.getLocalName();
    depth++;
    elements++;
    if (!SVG.equals(xml.getNamespaceURI()) || !ELEMENTS.contains(name)) {
      return Optional.of("The element " + shown(name) + " is not allowed.");
    }
    if (elements == 1 && !name.equals("svg")) {
      return Optional.of("The outermost element is not svg.");
    }
    if (depth > DEEPEST || elements > MOST_ELEMENTS) {
      return Optional.of("There are too many elements.");
    }
    if (inStyle) {
      return Optional.of("An element within a style sheet is not allowed.");
    }
    inStyle = name.equals("style");
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      Optional<String> fault = attribute(i);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private Optional<String> attribute(int i) {
    String name = xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
    String namespace = xml.getAttributeNamespace(i);
    String value = xml.getAttributeValue(i);
    boolean link = name.equals("href") || (XLINK.equals(namespace) && !name.equals("type"));
    if (name.startsWith("on") || name.equals("src") || name.equals("base")) {
      return Optional.of("The attribute " + shown(name) + " is not allowed.");
    }
    if (link && !value.strip().startsWith("#")) {
      return Optional.of("Links to anything outside the picture are not allowed.");
    }
    return dangerous(value)
        ? Optional.of("The attribute " + shown(name) + " loads or runs something.")
        : Optional.empty();
  }

  private static boolean dangerous(String text) {
    return DANGEROUS.matcher(text).find();
  }

  private static String shown(String name) {
    return name.length() > 40 ? name.substring(0, 40) : name;
  }
}
