package org.fachui.auction.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.agreement.AgreedTaking.Given;
import org.fachui.auction.life.LotPaper;
import org.fachui.kernel.rules.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The contract's {@code AgreedTaking}.
 *
 * @param open whether it may be taken so: it was never announced, and not taken yet
 * @param needed the papers that a taking rests on
 */
public record AgreedTakingView(
    UUID propertyId,
    boolean open,
    String rule,
    String article,
    List<AgreedPaper> needed,
    @Nullable MadeView made) {
  /** The contract's {@code AgreedTakingMade}. Money in fen. */
  public record MadeView(
      UUID applicantId,
      String paper,
      String number,
      LocalDate dated,
      String reason,
      List<Given> papers,
      long priceFen,
      long claimFen,
      long differenceFen,
      long remainingFen,
      @Nullable Instant differencePaidAt,
      Instant takenAt) {
    private static MadeView of(AgreedTaking taking) {
      return new MadeView(
          taking.applicantId(),
          LotPaper.SATISFACTION_RULING.chinese(),
          taking.paper().number(),
          taking.paper().dated(),
          taking.paper().reason(),
          taking.papers(),
          taking.priceFen(),
          taking.claimFen(),
          taking.differenceFen(),
          taking.remainingFen(),
          taking.differencePaidAt(),
          taking.at());
    }
  }

  static AgreedTakingView of(
      UUID propertyId, boolean announced, boolean home, Rule rule, Optional<AgreedTaking> made) {
    return new AgreedTakingView(
        propertyId,
        !announced && made.isEmpty(),
        rule.id(),
        rule.citation().text(),
        AgreedPaper.needed(home),
        made.map(MadeView::of).orElse(null));
  }
}
