package org.fachui.auction.outcome.papers;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands in a paper, from top to bottom.
 *
 * @param mark stands at the head of every page, such as a drill's; empty for none
 */
public record Paper(String title, String mark, List<Part> parts) {
  public Paper {
    parts = List.copyOf(parts);
  }

  /** One part. */
  public sealed interface Part {}

  /** A line in the middle. */
  public record Heading(String text, int points) implements Part {}

  /** A paragraph, its first line two characters in. */
  public record Paragraph(String text) implements Part {}

  /** A line at the right. */
  public record Closing(String text) implements Part {}

  /** A line of small print. */
  public record Note(String text) implements Part {}

  /** Names and values in two columns. */
  public record Rows(List<Row> rows) implements Part {
    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /** One name and its value. */
  public record Row(String name, String value) {}

  /** Begins a paper. */
  public static Builder titled(String title) {
    return new Builder(title);
  }

  /** Collects the parts. */
  public static final class Builder {
    private final String title;
    private final List<Part> parts = new ArrayList<>();
    private String mark = "";

    private Builder(String title) {
      this.title = title;
    }

    /** At the head of every page. */
    public Builder mark(String text) {
      mark = text;
      return this;
    }

    public Builder add(Part part) {
      parts.add(part);
      return this;
    }

    public Paper build() {
      return new Paper(title, mark, parts);
    }
  }
}
