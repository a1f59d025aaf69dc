package org.fachui.auction.bidding.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuietRewritingTest {
  private static final long LARGE = QuietRewriting.WORTH_IT + 1;

  private long bytes = LARGE;
  private long rewritten = 1_000;
  private final List<Long> from = new ArrayList<>();
  private final QuietRewriting rewriting =
      new QuietRewriting(
          new ArbiterFile() {
            @Override
            public Size size() {
              return new Size(bytes, rewritten);
            }

            @Override
            public void rewriteFrom(long least) {
              from.add(least);
            }
          });

  private boolean rewrites() {
    rewriting.look();
    return from.getLast() == QuietRewriting.WORTH_IT;
  }

  @Test
  void waitsForASecondLookAtAFileThatHardlyGrew() {
    assertThat(rewrites()).as("it may grow fast").isFalse();
    bytes += QuietRewriting.QUIET_GROWTH;
    assertThat(rewrites()).as("it does").isFalse();
    bytes += QuietRewriting.QUIET_GROWTH - 1;
    assertThat(rewrites()).isTrue();
    bytes += QuietRewriting.QUIET_GROWTH;
    assertThat(rewrites()).as("bidding began").isFalse();
    assertThat(from.getLast()).isEqualTo(2_147_483_648L);
  }

  @Test
  void leavesAFileAloneThatIsSmallOrWasJustRewritten() {
    bytes = QuietRewriting.WORTH_IT;
    rewrites();
    assertThat(rewrites()).isFalse();
    bytes = LARGE;
    rewritten = LARGE / 2 + 1;
    rewrites();
    assertThat(rewrites()).as("less than twice its size").isFalse();
    rewritten = LARGE / 2 - 1;
    assertThat(rewrites()).isTrue();
    rewritten = 0;
    bytes = LARGE - 100;
    assertThat(rewrites()).as("another file: Redis was restarted").isFalse();
  }
}
