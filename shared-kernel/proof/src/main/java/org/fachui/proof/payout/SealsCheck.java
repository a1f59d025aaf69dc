package org.fachui.proof.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.payout.ProofFinding.Code;
import org.fachui.proof.signing.KeyStatement;

/** Checks the chain of seals, and then each transfer against the leaf that was sealed. */
final class SealsCheck {
  private final Map<String, KeyStatement> keys;
  private final List<Seal> seals = new ArrayList<>();
  private final List<Leaves> leaves = new ArrayList<>();
  private Hash last = Seal.NOTHING;
  private int at;
  private int index;
  private long held;
  private long lastId;

  SealsCheck(Map<String, KeyStatement> keys) {
    this.keys = keys;
  }

  void take(Seal seal, Leaves under, String place) {
    if (seal.number() != seals.size() + 1) {
      throw new FoundException(
          Code.SEAL, place + "/seal/number", "The numbers do not follow each other.");
    }
    if (!seal.previous().equals(last)) {
      throw new FoundException(
          Code.SEAL, place + "/seal/previous", "This is not the hash of the seal before.");
    }
    if (!seals.isEmpty() && !seal.chain().equals(seals.getFirst().chain())) {
      throw new FoundException(Code.SEAL, place + "/seal/chain", "This is another chain's seal.");
    }
    KeyStatement key = keys.get(seal.keyId());
    if (key == null || !key.validAt(seal.at())) {
      throw new FoundException(
          Code.SEAL, place + "/seal/keyId", "The key is unknown or was not valid then.");
    }
    if (!key.verifies(seal.signedBytes(), seal.signature())) {
      throw new FoundException(
          Code.SEAL, place + "/seal/signature", "The signature over this seal does not hold.");
    }
    if (under.count() != seal.transfers() || !under.root().equals(seal.root())) {
      throw new FoundException(
          Code.SEAL, place + "/leaves", "These are not the hashes that were signed.");
    }
    seals.add(seal);
    leaves.add(under);
    last = seal.hash();
  }

  void hold(TransferRecord transfer, String place) {
    while (at < seals.size() && index == leaves.get(at).count()) {
      at++;
      index = 0;
    }
    if (at == seals.size()) {
      throw new FoundException(Code.TRANSFER, place, "No seal covers this transfer.");
    }
    if (!transfer.leaf().equals(leaves.get(at).get(index))) {
      throw new FoundException(
          Code.TRANSFER, place, "This transfer is not the one that was sealed here.");
    }
    if (transfer.id() <= lastId) {
      throw new FoundException(Code.TRANSFER, place + "/id", "The ids do not grow.");
    }
    lastId = transfer.id();
    index++;
    held++;
  }

  void requireAllHeld() {
    long sealed = seals.stream().mapToLong(Seal::transfers).sum();
    if (held < sealed) {
      throw new FoundException(
          Code.TRANSFER,
          "/transfers",
          (sealed - held) + " transfers were sealed after the last one here.");
    }
  }

  /** The chain that they are of; empty if there is no seal. */
  String chain() {
    return seals.isEmpty() ? "" : seals.getFirst().chain();
  }

  Hash last() {
    return last;
  }

  long count() {
    return seals.size();
  }

  long transfers() {
    return held;
  }
}
