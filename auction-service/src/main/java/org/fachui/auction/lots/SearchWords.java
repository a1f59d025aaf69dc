package org.fachui.auction.lots;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Words as search compares them: NFKC and lower case, so that full-width and half-width letters,
 * digits and brackets are the same.
 */
final class SearchWords {
  /** More words than anybody types; each costs a comparison for every lot. */
  static final int MOST = 8;

  private SearchWords() {}

  static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** LIKE patterns, one for each word, with {@code \} as the escape. */
  static List<String> patterns(String typed) {
    return Arrays.stream(normal(typed).strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .limit(MOST)
        .map(word -> "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
        .toList();
  }
}
