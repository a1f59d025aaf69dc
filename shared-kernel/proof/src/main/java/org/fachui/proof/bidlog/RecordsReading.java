package org.fachui.proof.bidlog;

import java.util.Optional;
import org.fachui.proof.bidlog.BidRecord.LotOpened;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;
import org.fachui.proof.merkle.MerkleTree;
import org.fachui.proof.signing.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Takes the records of a log one after another: hashes every one, and replays them up to the first
 * that has the wrong shape or breaks a rule.
 */
final class RecordsReading {
  private final MerkleTree none = new MerkleTree();
  private @Nullable MerkleTree tree;
  private Profile profile = Profile.ED25519_SHA256;
  private boolean format2;
  private final LotModel model = new LotModel(0);
  private @Nullable Finding problem;
  private @Nullable LotOpened first;

  void take(JsonValue value) {
    MerkleTree grown = tree;
    if (grown == null) {
      profile = namedBy(value);
      format2 = value instanceof JsonObject json && LotOpened.isOfFormat2(json);
      grown = new MerkleTree(profile.hashing());
      tree = grown;
    }
    grown.append(profile.hashing().leaf(CanonicalJson.bytes(value)));
    if (problem == null) {
      replay(value, grown.size());
    }
  }

  /** Before it is known whether the record is good: every record is hashed. */
  private static Profile namedBy(JsonValue first) {
    return first instanceof JsonObject json && json.get("profile") instanceof JsonText text
        ? Profile.named(text.value()).orElse(Profile.ED25519_SHA256)
        : Profile.ED25519_SHA256;
  }

  private void replay(JsonValue value, long seq) {
    String place = "/records/" + (seq - 1);
    if (!(value instanceof JsonObject json)) {
      problem = Finding.atRecord(FindingCode.RECORD_SHAPE, seq, place, "Not a JSON object.");
      return;
    }
    try {
      BidRecord record = BidRecord.fromJson(json);
      model
          .apply(record)
          .ifPresentOrElse(
              broken ->
                  problem =
                      Finding.atRecord(
                          broken.code(), seq, place + broken.member(), broken.sentence()),
              () -> keepFirst(record));
    } catch (MisshapenException misshapen) {
      problem =
          Finding.atRecord(
              FindingCode.RECORD_SHAPE,
              seq,
              place + misshapen.member(),
              String.valueOf(misshapen.getMessage()));
    }
  }

  private void keepFirst(BidRecord record) {
    if (record instanceof LotOpened opened) {
      first = opened;
    }
  }

  /** The first record that has the wrong shape or breaks a rule. */
  Optional<Finding> problem() {
    return Optional.ofNullable(problem);
  }

  /** LOT_OPENED, if it is good. */
  Optional<LotOpened> first() {
    return Optional.ofNullable(first);
  }

  /** Where the replay came to. */
  Optional<LotState> state() {
    return model.state();
  }

  /** Over all records, good or not. */
  MerkleTree tree() {
    return tree == null ? none : tree;
  }

  /** Whether the first record has a member that only the second format has. */
  boolean isOfFormat2() {
    return format2;
  }

  /** What the first record names. */
  Profile profile() {
    return profile;
  }
}
