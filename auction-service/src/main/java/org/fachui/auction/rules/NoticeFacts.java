package org.fachui.auction.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What is judged before a notice is published.
 *
 * @param disposalProved whether the right to dispose is proved: own first seizure or its transfer
 * @param platform the platform and who chose it
 * @param review the joint review
 * @param appraisal the reference price; empty if none is determined
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
 * @param later what it follows; empty for a first auction
 * @param surplus whether anything would be left for the applicant
 * @param unappraised whether it is shares that are sold without a reference price (EQ-12)
 */
public record NoticeFacts(
    boolean disposalProved,
    Platform platform,
    Review review,
    Optional<Appraisal> appraisal,
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
    LocalDate opensOn,
    Optional<Later> later,
    Surplus surplus,
    boolean unappraised) {
  public NoticeFacts {
    disclosed = Set.copyOf(disclosed);
    warned = Set.copyOf(warned);
    concerned = List.copyOf(concerned);
  }

  /** Whether the articles of a first auction apply: it is one, or the sale begins anew. */
  boolean asFirst() {
    return later.map(round -> round.kind() == RoundKind.FIRST).orElse(true);
  }

  /** Whether it is a post-auction sale, which has a deposit and a window of its own. */
  boolean postAuctionSale() {
    return later.filter(round -> round.kind() == RoundKind.POST_AUCTION_SALE).isPresent();
  }

  /** Whether it is sold without a reserve: the panel is free in price and deposit (CRIM-12). */
  boolean withoutReserve() {
    return later.filter(round -> round.kind() == RoundKind.NO_RESERVE).isPresent();
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
   * The reference price, by whichever method.
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
   * @param mayWaive whether it is a holder of a right, who can give up being told of it
   * @param notified how and when; empty if not at all
   */
  public record Concerned(String who, boolean mayWaive, Optional<Notified> notified) {}

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

  /**
   * Whether this round's reserve would leave anything (SALE-6).
   *
   * @param secured whether a mortgage stands on the property, so that it has to be estimated
   * @param comesFirstFen claims with priority and costs; empty when the panel estimated nothing
   * @param warning what became of an earlier price of this round that left nothing; empty if there
   *     was none
   */
  public record Surplus(boolean secured, OptionalLong comesFirstFen, Optional<Warning> warning) {
    /** Nothing stands before the applicant. */
    public static Surplus unencumbered() {
      return new Surplus(false, OptionalLong.empty(), Optional.empty());
    }
  }

  /**
   * What became of a price that left nothing.
   *
   * @param told whether the applicant was told
   * @param requested whether he asked for the auction all the same, in time
   */
  public record Warning(boolean told, boolean requested) {}

  /** Whether creditors take in satisfaction what nobody bought (以物抵债). */
  public enum Creditors {
    /** They were not asked. */
    NOT_ASKED,
    /** Some have not answered, and their time is not over. */
    ASKED,
    /** One wants it, and it is his. */
    WANTED,
    /** None does. */
    DECLINED
  }

  /**
   * A round after another.
   *
   * @param kind what it is; {@code FIRST} where the sale begins anew
   * @param previousStartFen start price of the last round before that was not withdrawn
   * @param opensAfterMs from the end of that round to this opening
   * @param decidedSince whether the panel decided after that round
   * @param delayExplained whether a reason for its being late is published
   * @param creditors what came of asking them after the last auction
   */
  public record Later(
      RoundKind kind,
      long previousStartFen,
      long opensAfterMs,
      boolean decidedSince,
      boolean delayExplained,
      Creditors creditors) {
    public Later {
      if (previousStartFen <= 0) {
        throw new IllegalArgumentException(kind + " after " + previousStartFen);
      }
    }
  }
}
