package org.fachui.payout.batches.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** A large batch by sets; {@code -Dfachui.test.lines=170000} for the size of the design. */
class LargeBatchIT {
  private static final Logger LOG = Logger.getLogger(LargeBatchIT.class.getName());

  @Test
  void isPaidOnceInTheTimeThatSetsTake() {
    int lines = Integer.getInteger("fachui.test.lines", 12_000);
    try (var bank = new MisbehavingBank()) {
      bank.pageSize = 5_000;
      var batch = new ABatch(bank, lines);
      long began = System.nanoTime();
      batch.open(5_000);
      began = lap("opened", began);
      batch.work();
      began = lap("sent and reported", began);
      bank.register.endDay();
      batch.work();
      lap("settled by statements", began);
      assertThat(batch.states()).isEqualTo(Map.of("SETTLED", (long) lines));
      assertThat(Oracle.of(batch, bank.register)).isEqualTo(Oracle.CLEAN);
    }
  }

  private static long lap(String what, long began) {
    long now = System.nanoTime();
    LOG.info(() -> what + " after " + (now - began) / 1_000_000 + " ms");
    return now;
  }
}
