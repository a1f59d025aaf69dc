package org.fachui.auction.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is judged before a notice is published.
 *
 * @param disposalProved whether the right to dispose is proved: own first seizure or its transfer
 * @param platform the platform and who chose it
 * @param review the joint review
 * @param appraisal the reference price
 * @param decision what the panel decided; empty if there is no decision of this property
 * @param channel the statutory channel; empty if none is named
 * @param immovable whether the longer time of notice applies
 * @param opensInMs from the notice to the opening
 * @param durationMs length of bidding
 * @param disclosed codes of the disclosures, {@code NJA-13-1} to {@code NJA-13-10}
 * @param warned codes of the warnings, {@code NJA-14-1} to {@code NJA-14-7} and {@code HOME-2}
 * @param home whether buyers must be allowed to buy a home
 * @param concerned every party and every pre-emption holder, in their order
 * @param today day of the notice
 * @param opensOn day of the sale
 */
public record NoticeFacts(
    boolean disposalProved,
    Platform platform,
    Review review,
    Appraisal appraisal,
    Optional<Decision> decision,
    Optional<String> channel,
    boolean immovable,
    long opensInMs,
    long durationMs,
    Set<String> disclosed,
    Set<String> warned,
    boolean home,
    List<Concerned> concerned,
    LocalDate today,
    LocalDate opensOn) {
  public NoticeFacts {
    disclosed = Set.copyOf(disclosed);
    warned = Set.copyOf(warned);
    concerned = List.copyOf(concerned);
  }

  /**
   * The platform.
   *
   * @param listed whether it stands on the Supreme Court's list
   * @param chosenBy applicant or court; empty if nobody is named
   */
  public record Platform(boolean listed, Optional<String> chosenBy) {}

  /**
   * The joint review.
   *
   * @param bound whether there is one
   * @param landAnswered whether the land registry was asked anything and answered all of it
   */
  public record Review(boolean bound, boolean landAnswered) {}

  /**
   * The reference price.
   *
   * @param validUntil last day of the report's validity
   */
  public record Appraisal(long fen, LocalDate validUntil) {}

  /**
   * The panel's decision.
   *
   * @param members of the panel
   */
  public record Decision(long startPriceFen, long depositFen, int members) {}

  /**
   * Somebody who must know of the auction.
   *
   * @param who the role and number, never a name: {@code PARTY 1}
   * @param notified how and when; empty if not at all
   */
  public record Concerned(String who, Optional<Notified> notified) {}

  /**
   * How somebody was notified.
   *
   * @param agoMs from then to the notice; negative if it lies in the future
   */
  public record Notified(Means means, long agoMs) {}

  /** The means of article 16. */
  public enum Means {
    /** In writing or otherwise, the receipt confirmed. */
    RECEIPT,
    /** The right is waived in writing. */
    WAIVER,
    /** The person cannot be reached; published with the reason. */
    PUBLISHED
  }
}
