package org.fachui.payout.payees.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.fachui.payout.payees.application.ClaimFile;
import org.fachui.payout.payees.application.ClaimFiles;
import org.jspecify.annotations.Nullable;

/**
 * Writes what comes in to the temporary folder, where only this process may read it, and finds out
 * its digest and its encoding on the way.
 */
@ApplicationScoped
public class SpoolingFiles implements ClaimFiles {
  private static final int PIECE = 64 * 1024;
  private static final Charset GB18030 = Charset.forName("GB18030");

  @Override
  public ClaimFile keep(InputStream body) throws IOException {
    Path path = Files.createTempFile("fachui-claims-", ".csv");
    boolean kept = false;
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Charset charset = spool(body, path, digest);
      kept = true;
      return new SpooledFile(path, HexFormat.of().formatHex(digest.digest()), charset);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    } finally {
      if (!kept) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static @Nullable Charset spool(InputStream body, Path path, MessageDigest digest)
      throws IOException {
    EncodingProbe utf8 = new EncodingProbe(StandardCharsets.UTF_8, PIECE);
    EncodingProbe gb18030 = new EncodingProbe(GB18030, PIECE);
    byte[] piece = new byte[PIECE];
    try (OutputStream out = Files.newOutputStream(path)) {
      for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
        out.write(piece, 0, read);
        digest.update(piece, 0, read);
        utf8.feed(piece, read);
        gb18030.feed(piece, read);
      }
    }
    if (utf8.fitsToTheEnd()) {
      return StandardCharsets.UTF_8;
    }
    return gb18030.fitsToTheEnd() ? GB18030 : null;
  }
}
