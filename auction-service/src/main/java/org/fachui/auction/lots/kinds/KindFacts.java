package org.fachui.auction.lots.kinds;

import java.util.List;
import org.fachui.auction.lots.LotKind;

/**
 * What holds for one kind of property.
 *
 * @param immovable whether the longer time of notice applies: immovables and other rights (NJA-12)
 * @param estate whether it stands in the land register: unit code, floor area, joint review
 * @param things whether the lot is a list of things, of which there is at least one
 * @param identity what identifies it
 * @param particulars what else is found out and published, in the order in which it is shown
 */
public record KindFacts(
    LotKind kind,
    boolean immovable,
    boolean estate,
    boolean things,
    Identity identity,
    List<Particular> particulars) {
  public KindFacts {
    particulars = List.copyOf(particulars);
  }
}
