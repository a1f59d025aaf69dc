package org.fachui.auction.lots.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.notices.Disclosure;
import org.fachui.auction.rules.NoticeFacts.Means;
import org.jspecify.annotations.Nullable;

/**
 * A notice to publish; the contract's {@code NoticeRequest}. What may be absent is found missing by
 * a rule, so that all findings are named at once.
 */
public record NoticeRequest(
    @Nullable UUID decisionId,
    long opensInMs,
    long durationMs,
    @Nullable String channel,
    @Nullable PlatformChoice platformChosenBy,
    @Nullable List<Notification> notifications,
    @Nullable List<Disclosure> disclosures,
    @Nullable List<Disclosure> warnings,
    @Nullable String lateReason) {
  /** Who chose the platform (NJA-5). */
  public enum PlatformChoice {
    /** 申请执行人. */
    APPLICANT("申请执行人"),
    /** 人民法院. */
    COURT("人民法院");

    private final String chinese;

    PlatformChoice(String chinese) {
      this.chinese = chinese;
    }

    String chinese() {
      return chinese;
    }
  }

  /** Whose notification it is. */
  public enum Role {
    /** A party of the case. */
    PARTY,
    /** A holder of a right of pre-emption, as in the decision. */
    PREEMPTION_HOLDER,
    /** A known holder of security (SALE-11). */
    SECURITY_HOLDER
  }

  /**
   * How somebody came to know of the auction (NJA-16, SALE-11).
   *
   * @param number position from 1 among the parties, the holders or the holders of security
   * @param documentSha256 hex, of the receipt or the waiver
   * @param reason why the person could not be reached
   */
  public record Notification(
      Role role,
      int number,
      Means how,
      Instant at,
      @Nullable String documentSha256,
      @Nullable String reason) {
    /** Whether it is that person's. */
    boolean concerns(Role one, int position) {
      return role == one && number == position;
    }
  }

  /** The notifications, none if there is no list. */
  List<Notification> told() {
    return notifications == null ? List.of() : notifications;
  }

  /** Why a later round is late, without blanks; empty if nothing is said. */
  String explainedDelay() {
    return lateReason == null ? "" : lateReason.strip();
  }

  /** The channel without blanks; empty if none is named. */
  String namedChannel() {
    return channel == null ? "" : channel.strip();
  }
}
