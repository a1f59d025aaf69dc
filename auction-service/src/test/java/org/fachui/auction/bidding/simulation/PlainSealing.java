package org.fachui.auction.bidding.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.fachui.auction.bidding.application.Sealing;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.proof.bidlog.Head;
import org.fachui.proof.bidlog.LotRoot;
import org.fachui.proof.bidlog.SignedRoot;
import org.fachui.proof.merkle.MerkleTree;
import org.fachui.proof.signing.Profile;

/** Heads as {@link Head#seal} makes them, with a word in the place of the signature: it is fast. */
final class PlainSealing implements Sealing {
  @Override
  public List<Head> seal(
      Profile profile, Bucket bucket, long batch, long atMs, Collection<LotRoot> roots) {
    List<LotRoot> sorted = roots.stream().sorted(Comparator.comparing(LotRoot::lot)).toList();
    var tree =
        MerkleTree.of(
            sorted.stream().map(lot -> lot.leaf(profile.hashing(), sorted.size())).toList());
    var signed =
        new SignedRoot(profile, bucket.digits(), batch, atMs, tree.root(), "simulated", "signed");
    List<Head> heads = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      heads.add(
          new Head(sorted.get(i), i, sorted.size(), tree.inclusionPath(i, sorted.size()), signed));
    }
    return heads;
  }
}
