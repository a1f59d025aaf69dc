package org.fachui.proof.payout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fachui.proof.bidlog.KeyRing;
import org.fachui.proof.bidlog.MisshapenException;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonReader;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.payout.ProofFinding.Code;
import org.fachui.proof.signing.KeyStatement;
import org.fachui.proof.signing.Profile;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a proof in their order, each held against those before it. */
final class ProofParts {
  private static final Set<String> KINDS =
      Set.of(
          "CASE_CASH",
          "IN_FLIGHT",
          "ESCROW",
          "COSTS",
          "HELD",
          "BANK_CLEARING",
          "SUSPENSE",
          "OUTSIDE",
          "TRANSIT");

  private final JsonReader json;
  private final Map<String, KeyStatement> keys = new HashMap<>();
  private Hash accounts = Seal.NOTHING;
  private PoolBooks books = new PoolBooks(Map.of());
  private SealsCheck seals = new SealsCheck(keys);
  private final Leaves lines = new Leaves();
  private @Nullable ProofStatement statement;

  ProofParts(JsonReader json) {
    this.json = json;
  }

  void read(String name) throws IOException {
    switch (name) {
      case "format" -> readFormat(json.readValue());
      case "keys" -> readKeys();
      case "accounts" -> readAccounts(json.readValue());
      case "seals" -> readSeals();
      case "transfers" -> readTransfers();
      case "lines" -> readLines();
      case "lineLeaves" -> readLineLeaves(json.readValue());
      default -> readStatement(json.readValue());
    }
  }

  ProofStatement statement() {
    ProofStatement read = statement;
    if (read == null) {
      throw new IllegalStateException("not read yet");
    }
    return read;
  }

  private static void readFormat(JsonValue value) {
    if (!value.equals(new JsonText(ProofStatement.FORMAT))) {
      throw new FoundException(
          Code.FORMAT, "/format", "The format is not " + ProofStatement.FORMAT + ".");
    }
  }

  private void readKeys() throws IOException {
    json.beginArray();
    for (int i = 0; json.nextElement(); i++) {
      String place = "/keys/" + i;
      if (!(json.readValue() instanceof JsonObject object)) {
        throw new FoundException(Code.KEY, place, "Not a JSON object.");
      }
      try {
        takeKey(KeyRing.read(object), place);
      } catch (MisshapenException misshapen) {
        throw new FoundException(
            Code.KEY, place + misshapen.member(), String.valueOf(misshapen.getMessage()));
      }
    }
  }

  private void takeKey(KeyStatement key, String place) {
    if (key.profile().filter(other -> other != Profile.ED25519_SHA256).isPresent()) {
      throw new FoundException(Code.KEY, place + "/algorithm", "The algorithm is not Ed25519.");
    }
    Optional<KeyStatement.Fault> fault = key.fault();
    if (fault.isPresent()) {
      throw new FoundException(
          Code.KEY, place + "/" + fault.get().member(), fault.get().sentence());
    }
    if (keys.put(key.keyId(), key) != null) {
      throw new FoundException(Code.KEY, place + "/keyId", "This key stands twice.");
    }
  }

  private void readAccounts(JsonValue value) {
    if (!(value instanceof JsonArray array)) {
      throw new FoundException(Code.FORMAT, "/accounts", "Not an array.");
    }
    Map<Long, String> kinds = new HashMap<>();
    for (int i = 0; i < array.elements().size(); i++) {
      String place = "/accounts/" + i;
      try {
        Fields fields = new Fields(array.elements().get(i));
        long id = fields.integer("id");
        String kind = fields.text("kind");
        fields.requireNoOther();
        if (!KINDS.contains(kind) || kinds.put(id, kind) != null) {
          throw new Misshapen("/kind", "The kind is unknown, or the account stands twice.");
        }
      } catch (Misshapen misshapen) {
        throw FoundException.of(Code.FORMAT, place, misshapen);
      }
    }
    accounts = Hash.of(CanonicalJson.bytes(array));
    books = new PoolBooks(kinds);
  }

  private void readSeals() throws IOException {
    json.beginArray();
    for (int i = 0; json.nextElement(); i++) {
      try {
        Fields entry = new Fields(json.readValue());
        Seal seal = Seal.read(entry.fields("seal"));
        Leaves leaves = Leaves.read(entry.text("leaves"), "/leaves");
        entry.requireNoOther();
        seals.take(seal, leaves, "/seals/" + i);
      } catch (Misshapen misshapen) {
        throw FoundException.of(Code.FORMAT, "/seals/" + i, misshapen);
      }
    }
  }

  private void readTransfers() throws IOException {
    json.beginArray();
    for (int i = 0; json.nextElement(); i++) {
      String place = "/transfers/" + i;
      try {
        TransferRecord transfer = TransferRecord.read(new Fields(json.readValue()));
        seals.hold(transfer, place);
        Optional<String> fault = books.take(transfer);
        if (fault.isPresent()) {
          throw new FoundException(Code.TRANSFER, place, fault.get());
        }
      } catch (Misshapen misshapen) {
        throw FoundException.of(Code.TRANSFER, place, misshapen);
      } catch (ArithmeticException beyond) {
        throw new FoundException(Code.TRANSFER, place + "/fen", "The sum is beyond all money.");
      }
    }
    seals.requireAllHeld();
  }

  private void readLines() throws IOException {
    Set<Long> without = new HashSet<>(books.persons());
    long before = -1;
    json.beginArray();
    for (int i = 0; json.nextElement(); i++) {
      String place = "/lines/" + i;
      try {
        ClaimLine line = ClaimLine.read(new Fields(json.readValue()));
        if (line.account() <= before) {
          throw new Misshapen("/account", "The lines do not stand in the order of accounts.");
        }
        before = line.account();
        without.remove(line.account());
        LineCheck.require(line, books.line(line.account(), line.commitment()), place);
        lines.add(line.leaf());
      } catch (Misshapen misshapen) {
        throw FoundException.of(Code.LINE, place, misshapen);
      }
    }
    if (!without.isEmpty()) {
      throw new FoundException(
          Code.LINE,
          "/lines",
          "No line speaks of account " + without.stream().min(Long::compare).get() + ".");
    }
  }

  private void readLineLeaves(JsonValue value) {
    try {
      if (!(value instanceof JsonText text)) {
        throw new Misshapen("", "Not a text.");
      }
      Leaves signed = Leaves.read(text.value(), "");
      List<Integer> counts = new ArrayList<>(List.of(signed.count(), lines.count()));
      for (int i = 0; i < Math.min(counts.get(0), counts.get(1)); i++) {
        if (!signed.get(i).equals(lines.get(i))) {
          throw new FoundException(
              Code.LINE, "/lines/" + i, "This line, or its leaf, was changed after it was signed.");
        }
      }
      if (!counts.get(0).equals(counts.get(1))) {
        throw new FoundException(
            Code.LINE,
            "/lines",
            "There are " + counts.get(1) + " lines, not " + counts.get(0) + ".");
      }
    } catch (Misshapen misshapen) {
      throw FoundException.of(Code.FORMAT, "/lineLeaves", misshapen);
    }
  }

  private void readStatement(JsonValue value) {
    try {
      ProofStatement read = ProofStatement.read(new Fields(value));
      new StatementCheck(read, keys).require(seals, accounts, lines, books.sums());
      statement = read;
    } catch (Misshapen misshapen) {
      throw FoundException.of(Code.STATEMENT, "/statement", misshapen);
    }
  }
}
