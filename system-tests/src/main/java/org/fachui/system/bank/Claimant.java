package org.fachui.system.bank;

/**
 * Somebody who does not exist and has a claim.
 *
 * @param tier from 1, paid first
 */
public record Claimant(
    String registeredNo,
    String name,
    String residentId,
    String bankNo,
    String accountNo,
    long fen,
    int tier) {

  /** A line of the claims file. */
  String csv() {
    return String.join(
        ",",
        registeredNo,
        name,
        "RESIDENT",
        residentId,
        bankNo,
        accountNo,
        fen / 100 + "." + (fen % 100 < 10 ? "0" : "") + fen % 100,
        Integer.toString(tier));
  }

  /** Hides the person, even an invented one. */
  @Override
  public String toString() {
    return "Claimant[" + registeredNo + "]";
  }
}
