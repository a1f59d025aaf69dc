package org.fachui.auction.accesses;

import java.time.Instant;
import java.util.UUID;
import org.fachui.auction.enrolment.model.IdentityAccess.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * The contract's {@code IdentityAccess}: one row of a court's chain, as far as its reader may see.
 *
 * @param seq from 1, without gaps
 * @param lotId null for the public until the lot is over
 * @param enrolmentId null for the public
 * @param by the subject of a token, or the name of a service; null for all but the court
 * @param salt 16 bytes in hexadecimal; with the rest it gives the hash; null for all but the court
 * @param previous the hash of the row before; 64 zeros for the first
 * @param sha256 of the row's canonical JSON
 * @param signature base64, over the format's name, a line feed and the hash
 */
public record Access(
    String court,
    long seq,
    @Nullable UUID lotId,
    @Nullable UUID enrolmentId,
    Purpose purpose,
    @Nullable String by,
    Instant at,
    @Nullable String salt,
    String previous,
    String sha256,
    String keyId,
    String signature) {

  /** What everybody may see. */
  Access forEverybody(boolean over) {
    return new Access(
        court,
        seq,
        over ? lotId : null,
        null,
        purpose,
        null,
        at,
        null,
        previous,
        sha256,
        keyId,
        signature);
  }

  /** What the bidder may see whose identity it was. */
  Access forItsBidder() {
    return new Access(
        court,
        seq,
        lotId,
        enrolmentId,
        purpose,
        null,
        at,
        null,
        previous,
        sha256,
        keyId,
        signature);
  }
}
