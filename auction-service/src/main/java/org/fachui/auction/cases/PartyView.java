package org.fachui.auction.cases;

/** The contract's {@code Party}. */
public record PartyView(PartyRole role, String name) {
  static PartyView of(Party party) {
    return new PartyView(party.role(), party.name());
  }

  /** Without the name. */
  @Override
  public String toString() {
    return "PartyView[" + role + "]";
  }
}
