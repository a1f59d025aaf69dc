package org.fachui.auction.enrolment.model;

/**
 * Why somebody's identity is opened, and by whom; without it nothing is (NJA-18).
 *
 * @param by the subject of a token, or the name of a service of the platform
 */
public record IdentityAccess(Purpose purpose, String by) {
  /** What the law asks an identity to be opened for. */
  public enum Purpose {
    /** The court confirms before bidding begins that somebody may act for others (NJA-14). */
    AUTHORITY,
    /** The sale's confirmation names its buyer (NJA-22). */
    CONFIRMATION,
    /** The sale ruling names its buyer and checks him again. */
    RULING,
    /** The court reads a paper that names the buyer. */
    PAPER,
    /** The registers are told whose the thing is. */
    TRANSFER,
    /** The court learns that a holder of pre-emption whom it confirms late is qualified already. */
    PREEMPTION
  }

  /** By a service of the platform itself. */
  public static IdentityAccess byService(Purpose purpose, String service) {
    return new IdentityAccess(purpose, "service:" + service);
  }
}
