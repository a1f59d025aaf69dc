package org.fachui.auction.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A party of a case. */
@Embeddable
public class Party {
  @Enumerated(EnumType.STRING)
  @Column(name = "role")
  private PartyRole role;

  @Column(name = "name")
  private String name;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Party() {}

  public Party(PartyRole role, String name) {
    this.role = role;
    this.name = name;
  }

  public PartyRole role() {
    return role;
  }

  public String name() {
    return name;
  }

  /** Without the name. */
  @Override
  public String toString() {
    return "Party[" + role + "]";
  }
}
