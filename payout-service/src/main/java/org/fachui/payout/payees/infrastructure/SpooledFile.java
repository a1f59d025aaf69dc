package org.fachui.payout.payees.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fachui.payout.payees.application.ClaimFile;
import org.fachui.payout.payees.application.ClaimLines;
import org.jspecify.annotations.Nullable;

/** A claims file in the temporary folder, until it is closed. */
final class SpooledFile implements ClaimFile {
  private final Path path;
  private final String sha256;
  private final @Nullable Charset charset;

  SpooledFile(Path path, String sha256, @Nullable Charset charset) {
    this.path = path;
    this.sha256 = sha256;
    this.charset = charset;
  }

  @Override
  public String sha256() {
    return sha256;
  }

  @Override
  public Optional<String> encoding() {
    return Optional.ofNullable(charset).map(Charset::name);
  }

  @Override
  public ClaimLines lines() throws IOException {
    if (charset == null) {
      throw new IllegalStateException("this is no text");
    }
    return new CsvLines(Files.newBufferedReader(path, charset));
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
