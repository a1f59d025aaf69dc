package org.fachui.simulators.disk;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The register's file: facts as lines, only ever added to, on disk when {@link #append} returns.
 * After a failed write nothing is known of the file's end, so that nothing more is written.
 *
 * @param <F> what a line says
 */
public final class Journal<F> implements AutoCloseable {
  private final FileChannel channel;
  private final Wording<F> wording;
  private final ReentrantLock lock = new ReentrantLock();
  private boolean broken;

  private Journal(FileChannel channel, Wording<F> wording) {
    this.channel = channel;
    this.wording = wording;
  }

  /** Facts as text. */
  public interface Wording<F> {
    /** One line, without its end. */
    String of(F fact);

    /** The fact of a line; empty when the line is torn or no fact. */
    Optional<F> read(String line);

    /** Whether the fact counts only when another one follows that closes their group. */
    boolean isOpen(F fact);
  }

  /**
   * Opens the file, made when missing, and tells every fact in it. A torn end is cut off.
   *
   * @param known is given the facts in order; those of a group only with their closing fact
   */
  public static <F> Journal<F> open(Path file, Wording<F> wording, Consumer<F> known)
      throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    long good = Files.size(file) == 0 ? 0 : replay(file, wording, known);
    channel.truncate(good);
    channel.position(good);
    channel.force(true);
    return new Journal<>(channel, wording);
  }

  /** The number of bytes up to the end of the last whole fact or group. */
  private static <F> long replay(Path file, Wording<F> wording, Consumer<F> known)
      throws IOException {
    List<F> group = new ArrayList<>();
    long read = 0;
    long good = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream(256);
      for (int b = in.read(); b >= 0; b = in.read()) {
        read++;
        if (b != '\n') {
          line.write(b);
          continue;
        }
        Optional<F> fact = wording.read(line.toString(StandardCharsets.UTF_8));
        line.reset();
        if (fact.isEmpty()) {
          return good;
        }
        group.add(fact.get());
        if (!wording.isOpen(fact.get())) {
          group.forEach(known);
          group.clear();
          good = read;
        }
      }
    }
    return good;
  }

  /** Adds facts; they are on disk, all of them, when this returns. */
  public void append(List<? extends F> facts) {
    StringBuilder text = new StringBuilder(facts.size() * 200);
    for (F fact : facts) {
      text.append(wording.of(fact)).append('\n');
    }
    ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
    lock.lock();
    try {
      if (broken) {
        throw new IllegalStateException("the register could not be written before");
      }
      broken = true;
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
      broken = false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
