package org.fachui.auction.outcome.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.outcome.model.Confirmation;
import org.jspecify.annotations.Nullable;

/** All sales. A port; each method is a transaction of its own, with the fact that it makes. */
public interface Sales {
  /** Lots whose closing record is journaled and from which nothing has followed yet. */
  List<UUID> closed(int atMost);

  /** What the closing record and the lot say; empty if it was not sold. */
  Optional<SoldLot> soldLot(UUID lotId);

  /** Nothing follows from the end of this lot. */
  void nothingFollows(UUID lotId);

  /** Keeps a confirmation; the first one stays. From then on the due is to be asked for. */
  void confirmed(
      SoldLot lot, UUID enrolmentId, Confirmation confirmation, StoredPaper pdf, Instant now);

  /** A lot's sale. */
  Optional<Sale> of(UUID lotId);

  /** Whether another lot's ruling has this number. */
  boolean numberTaken(String number, UUID lotId);

  /** PAID → RULED with its fact; false if the sale was not paid, or ruled before. */
  boolean ruled(UUID lotId, String number, StoredPaper document, Instant now, String by);

  /**
   * RULED → SERVED with its fact and the arrival in the buyer's box; false if the sale was not
   * ruled, or served before.
   */
  boolean served(UUID lotId, String receiptNo, String receipt, Instant now, String by);

  /**
   * SOLD → DEFAULTED with its fact, and the arrival in the box of a buyer who consented; false if
   * it was not merely sold.
   */
  boolean defaulted(UUID lotId, String number, StoredPaper document, Instant now, String by);

  /** A document by its hash; its sealed form is opened for the lot that it belongs to. */
  Optional<StoredPaper> document(String sha256, @Nullable UUID sealedFor);

  /** What has arrived in one person's box, newest first. */
  List<Delivery> deliveries(String subject);

  /** One thing that was served. */
  record Delivery(
      UUID lotId,
      String kind,
      String number,
      String documentSha256,
      Instant arrivedAt,
      String receiptNo) {}
}
