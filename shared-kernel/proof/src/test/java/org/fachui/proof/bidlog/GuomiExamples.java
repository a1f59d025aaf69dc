package org.fachui.proof.bidlog;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fachui.proof.bidlog.BidRecord.BidPlaced;
import org.fachui.proof.bidlog.VerificationReport.Found;
import org.fachui.proof.bidlog.VerificationReport.Verified;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonInteger;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;
import org.fachui.proof.merkle.HashFunction;
import org.fachui.proof.merkle.MerkleTree;
import org.fachui.proof.signing.Profile;
import org.fachui.proof.signing.SigningKey;

/**
 * What both verifiers share of the profile SM2/SM3: a log, edits of it, and receipts. An SM2
 * signature has randomness in it: the log is written once and kept, the findings are made anew.
 */
final class GuomiExamples {
  private static final long SEED = 3;
  private static final int BIDS = 6;

  private final ExampleLog log;

  private record Edit(String name, ExampleLog edited) {}

  GuomiExamples(String text) {
    this.log = new ExampleLog(CanonicalJson.parseObject(text));
  }

  static String newLog() {
    return SeededAuction.closed(SEED, BIDS, Profile.SM2_SM3).text();
  }

  Verified verified() {
    return (Verified) verify(log);
  }

  /** {@code guomi-edits.json}. */
  String edits() {
    return "{\"log\":\"guomi.json\",\n\"edits\":[\n"
        + String.join(",\n", all().stream().map(this::line).toList())
        + "\n],\n\"receipts\":[\n"
        + String.join(",\n", receipts().stream().map(JsonObject::toString).toList())
        + "\n]}\n";
  }

  private List<Edit> all() {
    List<Edit> edits = new ArrayList<>();
    String bid = "/records/" + firstBid();
    edits.add(
        new Edit(
            "a bid is raised, trees recomputed",
            Forger.forge(log, bid + "/amount", new JsonInteger(999_000_000)).log()));
    edits.add(new Edit("the first record loses its profile", withoutProfile(log)));
    edits.add(
        new Edit(
            "the log passes for one without a profile",
            with(withoutProfile(log), "/format", new JsonText(LogFile.FORMAT))));
    edits.add(
        new Edit("the format is that of no profile", with(log, "/format", text(LogFile.FORMAT))));
    edits.add(
        new Edit(
            "the terms name no profile",
            new ExampleLog(log.json().with("terms", log.terms().without("profile")))));
    edits.add(
        new Edit(
            "the terms name another profile",
            with(log, "/terms/profile", text(Profile.ED25519_SHA256.name()))));
    edits.add(new Edit("a root names a key of the default profile", mixed()));
    edits.add(new Edit("the profile is unknown", with(log, "/records/0/profile", text("SM9"))));
    edits.add(
        new Edit(
            "the default profile is named",
            with(log, "/records/0/profile", text(Profile.ED25519_SHA256.name()))));
    edits.add(
        new Edit(
            "a head is of no profile",
            withSigned(0, signed(0).without("profile").with("context", text("fachui-head/1")))));
    edits.add(
        new Edit(
            "a head has another's signature",
            withSigned(
                0, signed(0).with("signature", text(log.heads().get(1).signed().signature())))));
    edits.add(
        new Edit(
            "a signature is no signature",
            withSigned(0, signed(0).with("signature", text("AAAA")))));
    edits.add(
        new Edit("a key passes for Ed25519", with(log, "/keys/0/algorithm", text("Ed25519"))));
    edits.add(new Edit("a key is of no algorithm", with(log, "/keys/0/algorithm", text("SM9"))));
    edits.add(
        new Edit(
            "a key has another's point",
            with(log, "/keys/0/publicKey", text(log.keys().get(1).publicKey()))));
    return edits;
  }

  private static JsonText text(String value) {
    return new JsonText(value);
  }

  private static ExampleLog with(ExampleLog log, String pointer, JsonValue value) {
    return new ExampleLog((JsonObject) JsonPatch.replace(log.json(), pointer, value));
  }

  private static ExampleLog withoutProfile(ExampleLog log) {
    JsonObject first = log.objects("records").getFirst();
    return with(log, "/records/0", first.without("profile"));
  }

  /** The key is good and counts then, but it is not one of this profile. */
  private ExampleLog mixed() {
    SigningKey other =
        SigningKey.ofSeed(
            new byte[32],
            Instant.parse("2026-01-01T00:00:00.000Z"),
            Instant.parse("2027-01-01T00:00:00.000Z"));
    List<JsonValue> keys = new ArrayList<>(log.objects("keys"));
    keys.add(other.statement().toJson());
    ExampleLog edited = withSigned(0, signed(0).with("keyId", text(other.keyId())));
    return new ExampleLog(edited.json().with("keys", new JsonArray(keys)));
  }

  private JsonObject signed(int head) {
    return log.heads().get(head).signed().toJson();
  }

  private ExampleLog withSigned(int head, JsonObject signed) {
    return with(log, "/heads/" + head + "/signed", signed);
  }

  private int firstBid() {
    List<BidRecord> records = log.records();
    for (int i = 0; i < records.size(); i++) {
      if (records.get(i) instanceof BidPlaced) {
        return i;
      }
    }
    throw new AssertionError("The log has no bid.");
  }

  private List<JsonObject> receipts() {
    HashFunction hashing = HashFunction.SM3;
    MerkleTree tree =
        MerkleTree.of(hashing, log.records().stream().map(one -> one.leaf(hashing)).toList());
    int index = firstBid();
    Head head = log.heads().stream().filter(h -> h.treeSize() > index).findFirst().orElseThrow();
    Receipt good = Receipt.of(log.records().get(index), tree, head);
    Receipt other = new Receipt(log.records().get(index - 1), good.path(), head);
    return List.of(
        SharedExamples.receipt("a good receipt", good, log),
        SharedExamples.receipt("a receipt with another record", other, log));
  }

  private String line(Edit edit) {
    Finding finding = ((Found) verify(edit.edited())).finding();
    return JsonObject.builder()
        .put("name", edit.name())
        .put("finding", SharedExamples.json(finding))
        .put("patch", JsonPatch.difference(log.json(), edit.edited().json()))
        .build()
        .toString();
  }

  private static VerificationReport verify(ExampleLog log) {
    return BidLogVerifier.verify(new StringReader(log.json().toString()));
  }
}
