package org.fachui.devstack.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What lies in a stack's data folder, and what of it a backup holds. */
final class Layout {
  static final String POSTGRES = "postgres";
  static final String REDIS = "redis";

  /** Copied in a way of their own. */
  private static final Set<String> STORES = Set.of(POSTGRES, REDIS);

  /** Made again at every start, or transport only. */
  private static final Set<String> MADE_AGAIN =
      Set.of("kafka", "software", "payara", "logs", "run", "demo");

  /** Programs, which are of use whatever the data are. */
  static final List<String> PROGRAMS = List.of("software", "payara");

  private Layout() {}

  private static String top(String name) {
    return name.split("/", 2)[0];
  }

  /** The registers of the simulated bank, bureaus and post: they stand for a world outside. */
  static boolean isOutside(String name) {
    String top = top(name);
    return top.equals("bank") || top.equals("post") || top.startsWith("bureau");
  }

  /** Whether it is copied as it is: keys, secrets, and whatever is added later. */
  static boolean isPlainState(String name) {
    String top = top(name);
    return !STORES.contains(top)
        && !MADE_AGAIN.contains(top)
        && !isOutside(name)
        && !top.endsWith(".tmp");
  }

  /** Whether a folder holds anything that a restore would replace. */
  static boolean holdsData(Path data) {
    if (!Files.isDirectory(data)) {
      return Files.exists(data);
    }
    try (Stream<Path> entries = Files.list(data)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .anyMatch(
              name ->
                  STORES.contains(name)
                      || name.equals("kafka")
                      || isOutside(name)
                      || isPlainState(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
