package org.fachui.auction.bidding.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.fachui.proof.bidlog.BidRecord.Closed;

/**
 * Remembers what never changes: where a lot lives, which paddle a bidder has, that a lot is closed.
 * What is not there is asked for again.
 */
public final class KnownLots implements LotRegister, CommitListener {
  private static final int LOTS_MAX = 20_000;
  private static final int PADDLES_MAX = 200_000;

  private record Bidder(UUID lotId, String subject) {}

  private final LotRegister register;
  private final Map<UUID, Entry> lots = new ConcurrentHashMap<>();
  private final Map<Bidder, OwnPaddle> paddles = new ConcurrentHashMap<>();

  /** Over the register. */
  public KnownLots(LotRegister register) {
    this.register = register;
  }

  @Override
  public Optional<Entry> lot(UUID lotId) {
    Entry known = lots.get(lotId);
    return known == null ? reread(lotId) : Optional.of(known);
  }

  /** As the register has it now. */
  public Optional<Entry> reread(UUID lotId) {
    Optional<Entry> found = register.lot(lotId);
    if (lots.size() >= LOTS_MAX) {
      lots.clear();
    }
    found.ifPresent(entry -> lots.put(lotId, entry));
    return found;
  }

  /** The paddle's number alone. */
  public Optional<String> paddle(UUID lotId, String subject) {
    return ownPaddle(lotId, subject).map(OwnPaddle::paddle);
  }

  @Override
  public Optional<OwnPaddle> ownPaddle(UUID lotId, String subject) {
    var bidder = new Bidder(lotId, subject);
    OwnPaddle known = paddles.get(bidder);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<OwnPaddle> found = register.ownPaddle(lotId, subject);
    if (paddles.size() >= PADDLES_MAX) {
      paddles.clear();
    }
    found.ifPresent(paddle -> paddles.put(bidder, paddle));
    return found;
  }

  @Override
  public void committed(List<News> news) {
    for (News one : news) {
      boolean closed = one.rows().stream().anyMatch(row -> row.record() instanceof Closed);
      if (closed) {
        lots.computeIfPresent(
            one.lotId(), (id, known) -> new Entry(known.ref(), known.court(), true));
      }
    }
  }
}
