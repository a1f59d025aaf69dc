package org.fachui.auction.enrolment;

/**
 * The court's word that a person is qualified.
 *
 * @param subject the person's id at the sign-in provider
 * @param rank of pre-emption: 0 none, 1 first, 2 second …
 */
public record Grant(String subject, int rank) {
  /** Largest rank that a court may confirm. */
  public static final int LOWEST_RANK = 99;

  public Grant {
    if (subject.isBlank() || rank < 0 || rank > LOWEST_RANK) {
      throw new IllegalArgumentException("not a grant of rank " + rank);
    }
  }

  /** Without the person. */
  @Override
  public String toString() {
    return "Grant[rank=" + rank + "]";
  }
}
