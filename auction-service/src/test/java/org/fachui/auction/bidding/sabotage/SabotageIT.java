package org.fachui.auction.bidding.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.ToIntFunction;
import org.fachui.devstack.stores.TestStores;
import org.junit.jupiter.api.Test;

/** As shipped every figure is zero; each defect turns its own figure and no other. */
class SabotageIT {
  private static final Figures ZERO = new Figures(0, 0, 0, 0, 0);

  private static Figures run(Sabotage sabotage) {
    return new SmallAuction(TestStores.shared(), sabotage).run();
  }

  private static void turnsOnly(
      Figures figures, ToIntFunction<Figures> own, Figures othersZeroWith) {
    assertThat(own.applyAsInt(figures)).as(figures.toString()).isPositive();
    assertThat(figures).isEqualTo(othersZeroWith);
  }

  @Test
  void losesNothingAsShipped() {
    assertThat(run(Sabotage.asked())).isEqualTo(ZERO);
  }

  @Test
  void losesBidsWhenAnswersDoNotWaitForTheJournal() {
    Figures figures = run(Sabotage.ANSWER_BEFORE_JOURNAL);
    turnsOnly(figures, Figures::lost, new Figures(figures.lost(), 0, 0, 0, 0));
  }

  @Test
  void leavesAGapWhenANumberIsSkipped() {
    Figures figures = run(Sabotage.SKIP_SEQ);
    turnsOnly(figures, Figures::gaps, new Figures(0, figures.gaps(), 0, 0, 0));
  }

  @Test
  void acceptsAfterTheCloseWhenNobodyLooksAtIt() {
    Figures figures = run(Sabotage.ACCEPT_AFTER_CLOSE);
    turnsOnly(
        figures,
        Figures::acceptedAfterClose,
        new Figures(0, 0, figures.wrongEnd(), figures.acceptedAfterClose(), 0));
  }

  @Test
  void endsWronglyWhenARefusedBidExtends() {
    Figures figures = run(Sabotage.EXTEND_ON_REFUSED);
    turnsOnly(figures, Figures::wrongEnd, new Figures(0, 0, figures.wrongEnd(), 0, 0));
  }

  @Test
  void forksWhenASurvivingTailIsBuiltOver() {
    Figures figures = run(Sabotage.REBUILD_OVER_TAIL);
    turnsOnly(figures, Figures::forked, new Figures(0, 0, 0, 0, figures.forked()));
  }
}
