package org.fachui.registry.messages;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.signing.KeyStatement;
import org.fachui.registry.Sql;

/** Recomputes chains: numbers, contents, hashes and signatures. */
public final class VerifyingLog {
  private VerifyingLog() {}

  /**
   * The first thing that is wrong with a chain.
   *
   * @param number of the row
   * @param what {@code GAP}, {@code CONTENT}, {@code CHAIN}, {@code HASH} or {@code SIGNATURE}
   */
  public record Finding(long number, String what) {}

  /** Nothing if the chain is as it was written. A row cut off at its end does not show. */
  public static Optional<Finding> first(Connection c, String chain) throws SQLException {
    Map<String, KeyStatement> keys =
        SigningKeys.statements(c).stream()
            .collect(Collectors.toMap(KeyStatement::keyId, key -> key));
    record Row(LoggedMessage logged, Hash content) {}
    Hash before = LoggedMessage.NOTHING;
    long expected = 1;
    for (Row row :
        Sql.rows(
            c,
            found -> new Row(MessageLog.read(found), Hash.of(found.getBytes("content"))),
            "SELECT * FROM message WHERE chain = ? ORDER BY number",
            chain)) {
      Optional<String> wrong = wrong(row.logged(), row.content(), before, expected, keys);
      if (wrong.isPresent()) {
        return Optional.of(new Finding(row.logged().number(), wrong.get()));
      }
      before = row.logged().hash();
      expected++;
    }
    return Optional.empty();
  }

  private static Optional<String> wrong(
      LoggedMessage row, Hash content, Hash before, long number, Map<String, KeyStatement> keys) {
    if (row.number() != number) {
      return Optional.of("GAP");
    }
    if (!row.sha256().equals(content)) {
      return Optional.of("CONTENT");
    }
    if (!row.previous().equals(before)) {
      return Optional.of("CHAIN");
    }
    if (!row.hash().equals(row.recomputed())) {
      return Optional.of("HASH");
    }
    KeyStatement key = keys.get(row.keyId());
    boolean signed =
        key != null
            && key.fault().isEmpty()
            && key.validAt(row.at().toEpochMilli())
            && key.verifies(row.hash().bytes(), row.signature());
    return signed ? Optional.empty() : Optional.of("SIGNATURE");
  }
}
