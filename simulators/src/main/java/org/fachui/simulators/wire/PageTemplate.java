package org.fachui.simulators.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A page with gaps such as <code>{{payer}}</code>; the gap <code>{{style}}</code> takes the style
 * of all simulators' pages.
 */
public final class PageTemplate {
  private static final String STYLE = resource(PageTemplate.class, "page.css");

  private final String text;

  private PageTemplate(String text) {
    this.text = text;
  }

  /** The resource beside a class. */
  public static PageTemplate beside(Class<?> type, String name) {
    return new PageTemplate(resource(type, name));
  }

  /**
   * The page.
   *
   * @param values by gap; escape what people have typed
   */
  public String filled(Map<String, String> values) {
    Map<String, String> all = new HashMap<>(values);
    all.put("style", STYLE);
    StringBuilder page = new StringBuilder(text.length() + STYLE.length() + 512);
    int from = 0;
    for (int at = text.indexOf("{{"); at >= 0; at = text.indexOf("{{", from)) {
      int end = text.indexOf("}}", at);
      page.append(text, from, at);
      page.append(all.getOrDefault(text.substring(at + 2, end), ""));
      from = end + 2;
    }
    return page.append(text, from, text.length()).toString();
  }

  /** As text of a page or an attribute. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String resource(Class<?> type, String name) {
    try (InputStream in = type.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
