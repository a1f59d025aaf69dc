package org.fachui.devstack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a build step was made from: a hash over the names and bytes of its input files, kept beside
 * its output. Times do not count, so that switching branches back and forth builds nothing.
 */
final class Fingerprint {
  private static final Set<String> PRODUCED =
      Set.of("target", "node_modules", "dist", "playwright-report", "test-results", ".git");

  private final String value;
  private final Path file;

  private Fingerprint(String value, Path file) {
    this.value = value;
    this.file = file;
  }

  /**
   * Reads the inputs now.
   *
   * @param home the working copy
   * @param inputs files and folders below it; what is missing counts as missing
   * @param more anything else that the output depends on
   * @param file where the fingerprint of the last success is kept
   */
  static Fingerprint of(Path home, List<String> inputs, String more, Path file) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      hash.update(more.getBytes(StandardCharsets.UTF_8));
      for (String input : inputs) {
        for (Path path : files(home.resolve(input))) {
          hash.update(home.relativize(path).toString().getBytes(StandardCharsets.UTF_8));
          hash.update((byte) 0);
          hash.update(Files.readAllBytes(path));
          hash.update((byte) 0);
        }
      }
      return new Fingerprint(HexFormat.of().formatHex(hash.digest()), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> files(Path input) throws IOException {
    if (Files.isRegularFile(input)) {
      return List.of(input);
    }
    if (!Files.isDirectory(input)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(input)) {
      return all.filter(Files::isRegularFile)
          .filter(path -> isSource(input, path))
          .sorted()
          .toList();
    }
  }

  private static boolean isSource(Path input, Path path) {
    for (Path part : input.relativize(path)) {
      if (PRODUCED.contains(part.toString())) {
        return false;
      }
    }
    return true;
  }

  String value() {
    return value;
  }

  /** Whether the last success was made from the same inputs. */
  boolean isKept() {
    try {
      return Files.exists(file) && Files.readString(file).strip().equals(value);
    } catch (IOException e) {
      return false;
    }
  }

  /** Remembers a success. */
  void keep() {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, value + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
