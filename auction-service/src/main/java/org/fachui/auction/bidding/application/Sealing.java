package org.fachui.auction.bidding.application;

import java.util.Collection;
import java.util.List;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.proof.bidlog.Head;
import org.fachui.proof.bidlog.LotRoot;
import org.fachui.proof.signing.Profile;

/** Signs what one commit adds to the journal. A port; the service's key stands behind it. */
@FunctionalInterface
public interface Sealing {
  /**
   * One signature over the roots of all lots of a profile that a commit touched.
   *
   * @param batch number of the root among the bucket's
   * @param atMs milliseconds since 1970
   * @return one head a lot
   */
  List<Head> seal(Profile profile, Bucket bucket, long batch, long atMs, Collection<LotRoot> roots);
}
