package org.fachui.devstack.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command {@code logs}: which logs there are, or the end of one. */
final class Logs {
  private static final int TAIL_BYTES = 64 * 1024;
  private static final int LOOK_MS = 300;

  private final Path folder;

  Logs(Path data) {
    this.folder = data.resolve("logs");
  }

  /** Lists the logs. */
  void list() {
    List<Path> logs = logs();
    if (logs.isEmpty()) {
      System.out.println("No logs in " + folder + " yet.");
      return;
    }
    for (Path log : logs) {
      System.out.printf(Locale.ROOT, "  %-12s %,10d bytes  %s%n", name(log), size(log), log);
    }
    System.out.println("See one with ./fachui logs NAME (--follow to go on).");
  }

  /** Prints the end of one log, and what is added to it when asked. */
  void print(String name, boolean follow) {
    Path log = folder.resolve(name + ".log");
    if (!logs().contains(log)) {
      String known = logs().stream().map(Logs::name).collect(Collectors.joining(", "));
      throw new Refusal(Refusal.CANNOT, "No log " + name + "; there are: " + known + ".");
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long from = Math.max(0, file.length() - TAIL_BYTES);
      file.seek(from);
      if (from > 0) {
        file.readLine();
      }
      do {
        copy(file);
      } while (follow && pause());
    } catch (IOException e) {
      throw new Refusal(Refusal.FAILED, "Cannot read " + log + ": " + e.getMessage() + ".");
    }
  }

  private static void copy(RandomAccessFile file) throws IOException {
    byte[] bytes =
        new byte[(int) Math.min(Integer.MAX_VALUE - 8, file.length() - file.getFilePointer())];
    file.readFully(bytes);
    String text = new String(bytes, StandardCharsets.UTF_8);
    int whole = text.lastIndexOf('\n') + 1;
    text.substring(0, whole).lines().map(LogLine::readable).forEach(System.out::println);
    // A line that is being written comes with the next look.
    file.seek(
        file.getFilePointer() - text.substring(whole).getBytes(StandardCharsets.UTF_8).length);
    System.out.flush();
  }

  private static boolean pause() {
    try {
      Thread.sleep(LOOK_MS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private List<Path> logs() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".log")).sorted().toList();
    } catch (IOException e) {
      throw new Refusal(Refusal.FAILED, "Cannot read " + folder + ": " + e.getMessage() + ".");
    }
  }

  private static String name(Path log) {
    String file = log.getFileName().toString();
    return file.substring(0, file.length() - ".log".length());
  }

  private static long size(Path log) {
    try {
      return Files.size(log);
    } catch (IOException e) {
      return 0;
    }
  }
}
