package org.fachui.auction.lots.properties;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.fachui.auction.rules.DisposalRules;
import org.jspecify.annotations.Nullable;

/**
 * The proof of the right to dispose of a property (DISP); the contract's {@code DisposalRight}.
 *
 * @param firstSeizingCourt code of the court whose seizure is the first
 * @param seizedOn date of that seizure
 * @param documentSha256 hex, of the register's receipt, or of that court's transfer letter
 * @param transfer from that court, if it is another one
 */
public record DisposalRight(
    String firstSeizingCourt,
    LocalDate seizedOn,
    String documentSha256,
    @Nullable DisposalTransfer transfer) {
  /** As it is judged for a sale by that court. */
  public DisposalRules.Standing standing(String sellingCourt) {
    return new DisposalRules.Standing(
        firstSeizingCourt.equals(sellingCourt),
        seizedOn.atStartOfDay(PropertyChecks.CHINA).toInstant(),
        Optional.ofNullable(transfer).map(DisposalRight::judged));
  }

  private static DisposalRules.Transfer judged(DisposalTransfer given) {
    Long reserved = given.reservedFen();
    return new DisposalRules.Transfer(
        given.priorSecurity(),
        given.requestedAt(),
        given.firstCourtSells(),
        given.letterNumber() != null,
        given.disputed(),
        given.designatedBy() != null,
        given.claimConfirmed(),
        reserved == null ? OptionalLong.empty() : OptionalLong.of(reserved));
  }
}
