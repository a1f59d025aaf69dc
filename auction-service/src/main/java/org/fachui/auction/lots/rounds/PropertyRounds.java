package org.fachui.auction.lots.rounds;

import java.util.List;
import java.util.Optional;
import org.fachui.auction.life.LotEvent;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.rules.RoundKind;

/**
 * All rounds of one property.
 *
 * @param all in their order; empty before the first notice
 * @param taker who takes criminal property at the last reserve, and what he answered
 * @param taken whether it was taken by agreement, without any round (CPI-489)
 */
public record PropertyRounds(List<Round> all, Taker taker, boolean taken) {
  /** Whom a criminal judgment gives the property, as far as its last auction is concerned. */
  public enum Taker {
    /** It is no criminal property. */
    NONE,
    /** He has not answered. */
    UNDECIDED,
    /** He takes it. */
    ACCEPTED,
    /** He does not: it may be auctioned without a reserve. */
    DECLINED
  }

  public PropertyRounds {
    all = List.copyOf(all);
  }

  /** Of property that was not taken by agreement. */
  public PropertyRounds(List<Round> all, Taker taker) {
    this(all, taker, false);
  }

  /** Of property that is no criminal property. */
  public PropertyRounds(List<Round> all) {
    this(all, Taker.NONE);
  }

  /** The round that stands now. */
  public Optional<Round> last() {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /** Whether what is known of the property may change: no notice rests on it now. */
  public boolean changeable() {
    return last().map(Round::mayBeFollowed).orElse(!taken);
  }

  /** How many rounds ended without a bid since the sale last began anew. */
  public long failures() {
    return all.subList(lastFirst(), all.size()).stream()
        .filter(round -> round.stage() == LotStage.CLOSED_UNSOLD)
        .count();
  }

  /**
   * The round whose end opened the one that stands now or follows, and whose price bounds it: the
   * last that was not withdrawn, because a withdrawn round decided nothing.
   */
  public Optional<Round> basis() {
    return all.reversed().stream().filter(round -> round.stage() != LotStage.WITHDRAWN).findFirst();
  }

  /**
   * What the next round would be; empty when there is none now. After a withdrawn round it is of
   * the same kind again; after an annulled one the sale begins anew. A post-auction sale whose
   * buyer defaulted is held again as one.
   */
  public Optional<RoundKind> nextAuction() {
    if (all.isEmpty()) {
      return Optional.of(RoundKind.FIRST).filter(kind -> !taken);
    }
    Round last = all.getLast();
    if (last.stage() == LotStage.CLOSED_UNSOLD) {
      return afterFailure(last);
    } else if (last.allows(LotEvent.RE_AUCTION)) {
      boolean same =
          last.kind() == RoundKind.POST_AUCTION_SALE || last.kind() == RoundKind.NO_RESERVE;
      return Optional.of(same ? last.kind() : RoundKind.REAUCTION);
    }
    if (!last.allows(LotEvent.ANNOUNCE_ANEW)) {
      return Optional.empty();
    }
    return Optional.of(last.stage() == LotStage.WITHDRAWN ? last.kind() : RoundKind.FIRST);
  }

  /** The second auction, then the post-auction sale; after that nothing is offered any more. */
  private Optional<RoundKind> afterFailure(Round last) {
    if (last.kind() == RoundKind.NO_RESERVE) {
      return Optional.empty();
    } else if (failures() == 1) {
      return Optional.of(RoundKind.SECOND);
    } else if (taker != Taker.NONE) {
      return Optional.of(RoundKind.NO_RESERVE).filter(kind -> taker == Taker.DECLINED);
    }
    return Optional.of(RoundKind.POST_AUCTION_SALE)
        .filter(kind -> last.kind() != RoundKind.POST_AUCTION_SALE);
  }

  private int lastFirst() {
    for (int i = all.size() - 1; i > 0; i--) {
      if (all.get(i).kind() == RoundKind.FIRST) {
        return i;
      }
    }
    return 0;
  }
}
