package org.fachui.platform.requests;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads at most so many bytes; the next one is a 413. */
final class BoundedStream extends FilterInputStream {
  private final int limit;
  private long count;

  BoundedStream(InputStream in, int limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      counted(1);
    }
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    counted(Math.max(read, 0));
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    long skipped = super.skip(bytes);
    counted(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void counted(long bytes) {
    count += bytes;
    if (count > limit) {
      throw BodyLimits.tooLarge(limit);
    }
  }
}
