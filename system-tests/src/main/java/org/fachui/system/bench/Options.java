package org.fachui.system.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options of a benchmark: {@code --name value} pairs. */
final class Options {

  private final Map<String, String> values = new HashMap<>();

  /**
   * Reads the words.
   *
   * @throws IllegalArgumentException for an unknown option or one without a value
   */
  Options(List<String> words, List<String> known) {
    for (int i = 0; i < words.size(); i += 2) {
      String name = words.get(i);
      if (!known.contains(name) || i + 1 == words.size()) {
        throw new IllegalArgumentException(
            name + ": the options are " + String.join(", ", known) + ", each with a value");
      }
      values.put(name, words.get(i + 1));
    }
  }

  int number(String name, int otherwise) {
    String text = values.get(name);
    return text == null ? otherwise : Integer.parseInt(text);
  }

  String text(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  Optional<Path> file(String name) {
    return Optional.ofNullable(values.get(name)).map(Path::of);
  }
}
