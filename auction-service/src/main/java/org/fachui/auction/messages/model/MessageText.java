package org.fachui.auction.messages.model;

import java.util.List;

/**
 * What a message says.
 *
 * @param subject of an e-mail; says no more than that there is something
 * @param lines in order
 * @param link where to go on
 * @param about what the link shows
 * @param farewell how to get no more of them; empty for a code
 * @param brief all of it in one short text
 */
public record MessageText(
    Language language,
    String subject,
    List<String> lines,
    String link,
    String about,
    String farewell,
    String brief) {
  /** Copies the lines. */
  public MessageText {
    lines = List.copyOf(lines);
  }

  /** Without the text, which may hold a code. */
  @Override
  public String toString() {
    return "MessageText[" + language + "]";
  }
}
