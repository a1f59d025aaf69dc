package org.fachui.auction.outcome.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Breaks text into lines: between Chinese characters anywhere but before a mark that closes and
 * after one that opens, within Latin words and numbers only when one is longer than a line.
 */
final class Lines {
  private static final String NOT_FIRST = "，。、；：？！）》〉」』】〕”’％%)]}.,;:?!";
  private static final String NOT_LAST = "（《〈「『【〔“‘([{";

  private Lines() {}

  /**
   * @param first width of the first line
   * @param other width of the others
   */
  static List<String> of(String text, double first, double other, ToDoubleFunction<String> width) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (!rest.isEmpty()) {
      double room = lines.isEmpty() ? first : other;
      int end = fitting(rest, room, width);
      int cut = end == rest.length() ? end : breakBefore(rest, end);
      lines.add(rest.substring(0, cut).stripTrailing());
      rest = rest.substring(cut).stripLeading();
    }
    return lines.isEmpty() ? List.of("") : lines;
  }

  /** How much fits; one character at least. */
  private static int fitting(String text, double room, ToDoubleFunction<String> width) {
    int end = text.offsetByCodePoints(0, 1);
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      if (width.applyAsDouble(text.substring(0, next)) > room) {
        break;
      }
      end = next;
    }
    return end;
  }

  private static int breakBefore(String text, int end) {
    int cut = end;
    while (cut > 1 && !mayBreak(text, cut)) {
      cut = text.offsetByCodePoints(cut, -1);
    }
    return cut > 1 && mayBreak(text, cut) ? cut : end;
  }

  private static boolean mayBreak(String text, int at) {
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at);
    if (NOT_FIRST.indexOf(after) >= 0 || NOT_LAST.indexOf(before) >= 0) {
      return false;
    }
    return before == ' ' || after == ' ' || !(isWord(before) && isWord(after));
  }

  private static boolean isWord(int c) {
    return c < 0x2E80 && c != ' ';
  }
}
