package org.fachui.proof.bidlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonBoolean;
import org.fachui.proof.canonical.JsonValue.JsonInteger;
import org.fachui.proof.canonical.JsonValue.JsonNull;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.merkle.HashFunction;
import org.fachui.proof.merkle.InclusionProof;
import org.fachui.proof.merkle.MerkleTree;

/**
 * Changes one field of a log and then everything that can be computed without a key: roots of the
 * lot, roots of commits, the hash of the terms. Signatures stay as they were.
 */
final class Forger {
  private final Random random;

  /** A log with one field changed. */
  record Forgery(String pointer, ExampleLog log) {}

  Forger(long seed) {
    this.random = new Random(seed);
  }

  /** Changes any field of a part ({@code records}, {@code heads}, {@code keys}, {@code terms}). */
  Forgery forge(ExampleLog log, String part) {
    List<String> fields = JsonPatch.leaves(log.part(part));
    String pointer = "/" + part + fields.get(random.nextInt(fields.size()));
    JsonValue original = JsonPatch.get(log.json(), pointer);
    return forge(log, pointer, changed(original, pointer));
  }

  /** Puts a value into one field. */
  static Forgery forge(ExampleLog log, String pointer, JsonValue value) {
    JsonObject changed = (JsonObject) JsonPatch.replace(log.json(), pointer, value);
    ExampleLog forged = new ExampleLog(changed);
    return new Forgery(
        pointer, pointer.startsWith("/records") ? withTreesRecomputed(forged) : forged);
  }

  private JsonValue changed(JsonValue value, String pointer) {
    return switch (value) {
      case JsonInteger integer -> changed(integer);
      case JsonText text -> new JsonText(changed(text.value(), pointer));
      case JsonBoolean bool -> new JsonBoolean(!bool.value());
      case JsonNull none -> new JsonInteger(1);
      case JsonObject object -> throw new AssertionError("Not a field: " + object);
      case JsonArray array -> throw new AssertionError("Not a field: " + array);
    };
  }

  private JsonInteger changed(JsonInteger integer) {
    long value = integer.value();
    long[] choices = {value + 1, Math.max(0, value - 1), value + 500_000, value + 60_000, 0};
    long chosen = choices[random.nextInt(choices.length)];
    return new JsonInteger(chosen == value ? value + 1 : chosen);
  }

  private String changed(String text, String pointer) {
    if (text.isEmpty()) {
      return pointer.endsWith("inner") ? "P0001" : "0198c0de-0000-7000-8000-000000000001";
    }
    if (random.nextInt(6) == 0) {
      return "";
    }
    int at = random.nextInt(text.length());
    char c = text.charAt(at);
    return text.substring(0, at) + next(c) + text.substring(at + 1);
  }

  /** Another character of the same kind, so that most changes keep the shape. */
  private static char next(char c) {
    return switch (c) {
      case '9' -> '0';
      case 'f' -> 'a';
      case 'z' -> 'a';
      case 'Z' -> 'A';
      case '-', '=', '/' -> 'A';
      default -> (char) (c + 1);
    };
  }

  /** Recomputes roots as far as the records can be hashed, and nothing that needs a key. */
  static ExampleLog withTreesRecomputed(ExampleLog log) {
    HashFunction hashing = log.heads().getFirst().signed().profile().hashing();
    MerkleTree tree = new MerkleTree(hashing);
    log.objects("records")
        .forEach(record -> tree.append(hashing.leaf(CanonicalJson.bytes(record))));
    List<JsonValue> heads = new ArrayList<>();
    for (Head head : log.heads()) {
      Hash root = head.treeSize() > tree.size() ? tree.root() : tree.root((int) head.treeSize());
      LotRoot lotRoot = new LotRoot(head.lot(), head.treeSize(), root);
      Hash signedRoot =
          new InclusionProof(head.index(), head.count(), head.path())
              .rootFrom(hashing, lotRoot.leaf(hashing, head.count()))
              .orElseThrow();
      JsonObject signed = head.signed().toJson().with("root", new JsonText(signedRoot.hex()));
      JsonValue lotRootJson = new JsonText(root.hex());
      heads.add(head.toJson().with("lotRoot", lotRootJson).with("signed", signed));
    }
    return new ExampleLog(log.json().with("heads", new JsonArray(heads)));
  }

  /** Changes a text of the terms and binds the changed terms in the first record. */
  static Forgery forgeTermsAndTheirHash(ExampleLog log, String title) {
    JsonObject terms = log.terms().with("title", new JsonText(title));
    JsonObject withTerms = log.json().with("terms", terms);
    Hash hash = Hash.of(CanonicalJson.bytes(terms));
    return forge(new ExampleLog(withTerms), "/records/0/termsSha256", new JsonText(hash.hex()));
  }
}
