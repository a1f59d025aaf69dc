package org.fachui.payout.plans.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonObject;

/** SHA-256 over lines of canonical JSON, with how many rows there were and what they sum up to. */
final class HashedLines {
  private final MessageDigest digest;
  private long count;
  private long sumFen;

  HashedLines(JsonValue head) {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
    line(head);
  }

  void row(JsonValue row, long fen) {
    line(row);
    count++;
    sumFen = Math.addExact(sumFen, fen);
  }

  long count() {
    return count;
  }

  long sumFen() {
    return sumFen;
  }

  /** Ends the lines. */
  String hex() {
    line(JsonObject.builder().put("count", count).put("sumFen", sumFen).build());
    return HexFormat.of().formatHex(digest.digest());
  }

  private void line(JsonValue value) {
    digest.update((CanonicalJson.write(value) + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
