package org.fachui.auction.pricing.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that happened on the way to a reference price. {@code at} is when it happened, money is
 * fen, a {@code documentSha256} is the hex hash of the paper that proves it.
 */
public sealed interface Step {
  /** When it happened. */
  Instant at();

  /**
   * The survey (PRICE-3).
   *
   * @param officialPrice whether there is a tax base price, a government price or a guidance price
   * @param inspectionNeeded whether an expert must see or examine the property
   * @param onlinePossible whether the conditions of an online inquiry are met
   * @param appraisalRequired whether a law demands an appraisal
   */
  record Surveyed(
      Instant at,
      String title,
      String burdens,
      String occupation,
      String arrears,
      String defects,
      boolean officialPrice,
      boolean inspectionNeeded,
      boolean onlinePossible,
      boolean appraisalRequired)
      implements Step {}

  /** The parties are told to negotiate, until then (PRICE-4). */
  record NegotiationBegun(Instant at, Instant until, String documentSha256) implements Step {}

  /** Both results are in; equal ones are the price if nobody else is harmed. */
  record Negotiated(
      Instant at,
      long applicantFen,
      long debtorFen,
      boolean harmsOthers,
      Optional<LocalDate> validUntil,
      String documentSha256)
      implements Step {}

  /** Negotiation is not possible or led to nothing. */
  record NegotiationEnded(Instant at, NoAgreement why) implements Step {}

  /** Both parties ask in writing for a later method at once (PRICE-5, 7, 14). */
  record MethodRequested(Instant at, Method method, String documentSha256) implements Step {}

  /** A letter of inquiry to the department (PRICE-6). */
  record DirectedAsked(Instant at, String department, Instant until, String documentSha256)
      implements Step {}

  /** The department's answer. */
  record DirectedAnswered(Instant at, long fen, LocalDate validUntil, String documentSha256)
      implements Step {}

  /** No answer in time, or none possible. */
  record DirectedEnded(Instant at, NoAnswer why) implements Step {}

  /**
   * The commission to all listed platforms at once (PRICE-10).
   *
   * @param feeFen for one inquiry
   */
  record OnlineAsked(Instant at, List<String> platforms, long feeFen, String documentSha256)
      implements Step {
    public OnlineAsked {
      platforms = List.copyOf(platforms);
    }
  }

  /** One platform's report. */
  record OnlineReported(
      Instant at, String platform, long fen, LocalDate validUntil, String documentSha256)
      implements Step {}

  /** The platforms, none of which reported, have more time (PRICE-11). */
  record OnlineExtended(Instant at, Instant appliedAt, String documentSha256) implements Step {}

  /** The inquiry is over. */
  record OnlineClosed(Instant at) implements Step {}

  /** The parties agreed on agencies and their order (PRICE-16). */
  record AgenciesAgreed(Instant at, List<String> agencies, String documentSha256) implements Step {
    public AgenciesAgreed {
      agencies = List.copyOf(agencies);
    }
  }

  /**
   * A drawing of agencies is announced: see {@link AgencyDraw}.
   *
   * @param candidates all agencies of the list's section
   * @param valueSource where the public value comes from, which nobody knows before {@code drawAt}
   * @param seed 64 hex digits, secret until the drawing; its hash is published now. Empty in a
   *     request
   */
  record DrawAnnounced(
      Instant at,
      List<String> candidates,
      String valueSource,
      Instant drawAt,
      Optional<String> seed)
      implements Step {
    public DrawAnnounced {
      candidates = List.copyOf(candidates);
    }

    /** Without the seed. */
    @Override
    public String toString() {
      return "DrawAnnounced[" + candidates.size() + " candidates]";
    }
  }

  /** The public value is known, and with it the order. */
  record Drawn(Instant at, String publicValue) implements Step {}

  /** An agency is commissioned (PRICE-17). */
  record Commissioned(Instant at, String agency, String documentSha256) implements Step {}

  /**
   * The agency has more time (PRICE-19).
   *
   * @param askedAt when it asked for it in writing
   * @param extensionMs how much more
   */
  record ReportExtended(Instant at, Instant askedAt, long extensionMs, String documentSha256)
      implements Step {}

  /** The agency's report. */
  record Appraised(Instant at, long fen, LocalDate validUntil, String documentSha256)
      implements Step {}

  /** The agency did not report in time, or declined; the next one is to be commissioned. */
  record AgencyReplaced(Instant at, NoReport why) implements Step {}

  /** An appraisal that was made before the property was entered here, with its report. */
  record AppraisalRecorded(
      Instant at,
      long fen,
      LocalDate on,
      String agency,
      LocalDate validUntil,
      String documentSha256)
      implements Step {}

  /** The report was sent (PRICE-21). */
  record ReportsSent(Instant at, List<Delivery> deliveries) implements Step {
    public ReportsSent {
      deliveries = List.copyOf(deliveries);
    }
  }

  /**
   * How it reached somebody.
   *
   * @param who {@code PARTY 1} or {@code INTERESTED 1}; never a name
   * @param at when it arrived, or was published
   */
  record Delivery(String who, Means means, Instant at) {
    /** How. */
    public enum Means {
      /** It arrived. */
      DELIVERED,
      /** It could not be served and was published. */
      PUBLISHED
    }
  }

  /**
   * A written objection (PRICE-22, 23).
   *
   * @param platform whose report; empty against an appraisal
   */
  record Objected(
      Instant at,
      String who,
      List<ObjectionGround> grounds,
      Optional<String> platform,
      String documentSha256)
      implements Step {
    public Objected {
      grounds = List.copyOf(grounds);
    }
  }

  /**
   * An objection is decided.
   *
   * @param objection its number, from 1, since the report was sent
   * @param fen the corrected figure of {@link RulingOutcome#CORRECTED}
   */
  record ObjectionRuled(
      Instant at,
      int objection,
      RulingOutcome outcome,
      RulingBasis basis,
      Optional<Long> fen,
      Optional<LocalDate> validUntil,
      String documentSha256)
      implements Step {}

  /** The time for objections is over and all are decided. */
  record ObjectionsClosed(Instant at) implements Step {}

  /** The inquiry or appraisal is postponed (PRICE-28). */
  record Suspended(Instant at, SuspensionCause ground, String documentSha256) implements Step {}

  /** It goes on. */
  record Resumed(Instant at) implements Step {}

  /** The inquiry or appraisal is withdrawn (PRICE-29). */
  record Withdrawn(Instant at, WithdrawalReason ground, String documentSha256) implements Step {}

  /** The price is set aside in supervision (PRICE-25). */
  record SetAside(Instant at, SupervisionGround ground, String documentSha256) implements Step {}
}
