package org.fachui.auction.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fachui.auction.evidence.EvidenceLog.Rows;

/**
 * The log of one lot up to its newest signed head, in the format that its first record needs
 * (docs/bid-log.md), with the keys that sign such logs.
 *
 * @param terms in canonical form
 * @param size records that are covered by heads
 */
public record EvidenceFile(EvidenceLog log, UUID lotId, String terms, long size) {
  private static final int BUFFER = 1 << 16;

  /**
   * Writes the file, row by row.
   *
   * @throws IOException if whoever reads it is gone
   */
  public void write(OutputStream out) throws IOException {
    var buffered = new BufferedOutputStream(out, BUFFER);
    EvidenceLog.Kind kind = log.kind(lotId);
    String keys =
        log.keys().stream()
            .filter(key -> key.profile().equals(Optional.of(kind.profile())))
            .map(key -> key.toJson().toString())
            .collect(Collectors.joining(",\n"));
    try {
      text(buffered, "{\"format\":\"" + kind.format() + "\",\n\"terms\":" + terms);
      text(buffered, ",\n\"records\":[\n");
      log.records(lotId, size, separated(buffered));
      text(buffered, "\n],\n\"heads\":[\n");
      log.heads(lotId, size, separated(buffered));
      text(buffered, "\n],\n\"keys\":[\n" + keys + "\n]}\n");
    } catch (UncheckedIOException readerGone) {
      throw readerGone.getCause();
    }
    buffered.flush();
  }

  private static Rows separated(OutputStream out) {
    boolean[] first = {true};
    return row -> {
      text(out, first[0] ? row : ",\n" + row);
      first[0] = false;
    };
  }

  private static void text(OutputStream out, String text) {
    try {
      out.write(text.getBytes(UTF_8));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
