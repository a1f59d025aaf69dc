package org.fachui.auction.bidding.application;

import java.util.List;
import org.fachui.auction.bidding.model.LotStanding;
import org.fachui.proof.bidlog.BidRecord;
import org.fachui.proof.bidlog.BidRecord.LotOpened;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.merkle.MerkleTree;
import org.fachui.proof.signing.Profile;
import org.jspecify.annotations.Nullable;

/**
 * A lot as the journaler follows it: its tree, how it stands, and whether the next record may
 * follow.
 */
final class JournaledLot {
  private static final Hash NONE = Hash.ofBytes(new byte[Hash.SIZE]);

  private MerkleTree tree = new MerkleTree();
  private final LogCheck.Follower check;
  private @Nullable LotStanding standing;

  private JournaledLot(LogCheck check) {
    this.check = check.begin();
  }

  /** A lot with the records that the journal has of it, in order. */
  static JournaledLot of(List<String> records, LogCheck check) {
    var lot = new JournaledLot(check);
    for (String text : records) {
      BidRecord record = read(text);
      lot.append(record, lot.leaf(record, text));
    }
    return lot;
  }

  static BidRecord read(String text) {
    return BidRecord.fromJson(CanonicalJson.parseObject(text));
  }

  /** The leaf of the next record, by the profile that the first one names. */
  Hash leaf(BidRecord record, String text) {
    Profile of = record instanceof LotOpened opened ? opened.profile() : profile();
    return of.hashing().leaf(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** With which algorithms its log is made. */
  Profile profile() {
    return standing == null ? Profile.ED25519_SHA256 : standing.opening().profile();
  }

  /** Takes the next record; what is wrong with it is returned, and it is taken all the same. */
  @Nullable String append(BidRecord record, Hash leaf) {
    String fault = check.follow(record).orElse(null);
    LotStanding before = standing;
    if (before != null) {
      standing = before.after(record);
    } else if (record instanceof LotOpened opened) {
      standing = LotStanding.opened(opened);
      tree = new MerkleTree(opened.profile().hashing());
    } else {
      return "the first record is not LOT_OPENED";
    }
    tree.append(leaf);
    return fault;
  }

  /** The newest record's seq; 0 before the first. */
  long seq() {
    return standing == null ? 0 : standing.seq();
  }

  /** How it stands. */
  LotStanding standing() {
    if (standing == null) {
      throw new IllegalStateException("no record yet");
    }
    return standing;
  }

  /** Its tree. */
  MerkleTree tree() {
    return tree;
  }

  /** The newest leaf; 32 zero bytes before the first. */
  Hash lastLeaf() {
    return tree.size() == 0 ? NONE : tree.leaf(tree.size() - 1);
  }
}
