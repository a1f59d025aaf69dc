package org.fachui.auction.lots.properties;

import org.fachui.auction.lots.LotKind;

/** The kinds of property that are entered in the register so far. */
public enum PropertyKind {
  /** 住宅. */
  HOME(LotKind.HOME, true);

  private final LotKind lot;
  private final boolean immovable;

  PropertyKind(LotKind lot, boolean immovable) {
    this.lot = lot;
    this.immovable = immovable;
  }

  /** What it is as a lot. */
  public LotKind lot() {
    return lot;
  }

  /** Whether the longer time of notice applies (NJA-12). */
  public boolean immovable() {
    return immovable;
  }
}
