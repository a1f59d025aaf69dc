package org.fachui.simulators.bank.register;

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
 */
final class Journal implements AutoCloseable {
  private final FileChannel channel;
  private final ReentrantLock lock = new ReentrantLock();
  private boolean broken;

  private Journal(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Opens the file, made when missing, and tells every fact in it. A torn end is cut off.
   *
   * @param known is given the facts in order; lines of a file only with their closing fact
   */
  static Journal open(Path file, Consumer<Fact> known) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    long good = Files.size(file) == 0 ? 0 : replay(file, known);
    channel.truncate(good);
    channel.position(good);
    channel.force(true);
    return new Journal(channel);
  }

  /** The number of bytes up to the end of the last whole fact or group. */
  private static long replay(Path file, Consumer<Fact> known) throws IOException {
    List<Fact> group = new ArrayList<>();
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
        Optional<Fact> fact = FactText.read(line.toString(StandardCharsets.UTF_8));
        line.reset();
        if (fact.isEmpty()) {
          return good;
        }
        group.add(fact.get());
        if (!(fact.get() instanceof Fact.LineDecided)) {
          group.forEach(known);
          group.clear();
          good = read;
        }
      }
    }
    return good;
  }

  /** Adds facts; they are on disk, all of them, when this returns. */
  void append(List<? extends Fact> facts) {
    StringBuilder text = new StringBuilder(facts.size() * 200);
    for (Fact fact : facts) {
      text.append(FactText.of(fact)).append('\n');
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
