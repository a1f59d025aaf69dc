package org.fachui.proof.payout;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.SortedMap;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.signing.KeyStatement;
import org.fachui.proof.signing.SigningKey;

/**
 * Writes a proof part by part, one entry a line: {@link #begin}, then every {@link #seal}, every
 * {@link #transfer}, every {@link #line}, then {@link #finish}. Holds 32 bytes of each line.
 */
public final class ProofWriter {
  private final Writer out;
  private final Leaves lines = new Leaves();
  private Hash accounts = Seal.NOTHING;
  private Hash seal = Seal.NOTHING;
  private long seals;
  private long transfers;
  private String open = "";
  private String separator = "";

  /** Writes to this; does not close it. */
  public ProofWriter(Writer out) {
    this.out = out;
  }

  /**
   * Begins the file.
   *
   * @param keys statements of the keys that signed
   * @param kinds kinds by id of all accounts that transfers name, but the persons'
   */
  public void begin(List<KeyStatement> keys, SortedMap<Long, String> kinds) throws IOException {
    out.write("{\"format\":" + new JsonText(ProofStatement.FORMAT) + ",\n\"keys\":");
    out.write(array(keys.stream().map(KeyStatement::toJson).toList()).toString());
    JsonArray all =
        array(
            kinds.entrySet().stream()
                .map(
                    e ->
                        JsonObject.builder()
                            .put("id", e.getKey())
                            .put("kind", e.getValue())
                            .build())
                .toList());
    accounts = Hash.of(CanonicalJson.bytes(all));
    out.write(",\n\"accounts\":" + all);
    enter("seals");
  }

  private static JsonArray array(List<JsonObject> objects) {
    return new JsonArray(List.<JsonValue>copyOf(objects));
  }

  /** The next seal, with the leaves under it. */
  public void seal(Seal next, Leaves leaves) throws IOException {
    element(
        "seals",
        JsonObject.builder().put("seal", next.toJson()).put("leaves", leaves.base64()).build());
    seal = next.hash();
    seals++;
  }

  /** The next transfer, by id. */
  public void transfer(TransferRecord next) throws IOException {
    enter("transfers");
    element("transfers", next.toJson());
    transfers++;
  }

  /** The next line, by account. */
  public void line(ClaimLine next) throws IOException {
    enterFrom("seals", "transfers");
    enter("lines");
    element("lines", next.toJson());
    lines.add(next.leaf());
  }

  /** Ends the file with the signed statement. */
  public ProofStatement finish(
      String pool, String caseNo, String court, long at, PoolSums equation, SigningKey key)
      throws IOException {
    enterFrom("seals", "transfers");
    enterFrom("transfers", "lines");
    ProofStatement statement =
        new ProofStatement(
                pool,
                caseNo,
                court,
                at,
                accounts,
                seals,
                seal,
                transfers,
                lines.count(),
                lines.root(),
                equation,
                "",
                "")
            .signedBy(key);
    out.write("],\n\"lineLeaves\":" + new JsonText(lines.base64()));
    out.write(",\n\"statement\":" + statement.toJson() + "}\n");
    out.flush();
    return statement;
  }

  private void enterFrom(String before, String next) throws IOException {
    if (open.equals(before)) {
      enter(next);
    }
  }

  private void enter(String array) throws IOException {
    if (!open.equals(array)) {
      out.write((open.isEmpty() ? "" : "]") + ",\n\"" + array + "\":[");
      open = array;
      separator = "\n";
    }
  }

  private void element(String array, JsonObject value) throws IOException {
    if (!open.equals(array)) {
      throw new IllegalStateException(array + " come before " + open);
    }
    out.write(separator);
    out.write(value.toString());
    separator = ",\n";
  }
}
