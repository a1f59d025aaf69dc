package org.fachui.auction.objections.law;

import java.util.Set;

/** What is objected to. */
public enum ObjectionKind {
  /** 执行行为异议: a party or interested person objects to the conduct of the sale. */
  CONDUCT("CPL-236"),
  /** 案外人异议: an outsider claims the property. */
  OUTSIDER_CLAIM("CPL-238");

  private final String rule;

  ObjectionKind(String rule) {
    this.rule = rule;
  }

  /** The rule under which it is ruled on. */
  public String rule() {
    return rule;
  }

  /** Who can raise it. */
  public Set<Filer> filers() {
    return this == CONDUCT ? Set.of(Filer.PARTY, Filer.INTERESTED) : Set.of(Filer.OUTSIDER);
  }

  /** Who objects. */
  public enum Filer {
    /** 当事人. */
    PARTY,
    /** 利害关系人. */
    INTERESTED,
    /** 案外人. */
    OUTSIDER
  }
}
