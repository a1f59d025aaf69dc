package org.fachui.payout.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.logging.Logger;
import org.fachui.payout.payees.ClaimsCsv;
import org.fachui.payout.payees.model.ClaimUpload;
import org.fachui.payout.plans.application.PlanOutcome;
import org.fachui.payout.plans.model.Plan;
import org.fachui.payout.plans.model.Tier;
import org.fachui.payout.plans.model.TierMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The size that the platform is built for: 170,000 claims over 1.7 billion yuan. */
class LargePlanIT {
  private static final Logger LOG = Logger.getLogger(LargePlanIT.class.getName());
  private static final int CLAIMS = 170_000;

  @TempDir Path folder;

  @Test
  void sharesOutToEveryOneOfManyClaims() throws IOException {
    Path file = folder.resolve("claims.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(ClaimsCsv.HEADER + "\n");
      for (int i = 0; i < CLAIMS; i++) {
        out.write(
            ClaimsCsv.row(i, "%d.%02d".formatted(9_000 + i % 2_000, i % 100), 1 + i % 2) + "\n");
      }
    }
    APlanDesk desk = new APlanDesk();
    UUID pool = desk.claims().pool();
    desk.arrive(pool, 120_000_000_000L);

    Instant began = Instant.now();
    ClaimUpload upload;
    try (InputStream in = Files.newInputStream(file)) {
      upload = desk.claims().taken(pool, in, 0);
    }
    took("upload", began);
    began = Instant.now();
    Plan plan =
        desk.made(
            pool, 1, 1_000, 0, new Tier(1, TierMode.PRO_RATA), new Tier(2, TierMode.PRO_RATA));
    took("plan", began);
    began = Instant.now();
    APlanDesk.done(desk.submit(plan, "maker"));
    took("submission", began);
    began = Instant.now();
    PlanOutcome outcome = desk.approve(plan, plan.hashes(), "approver");
    took("approval and allotting", began);

    assertThat(upload.rowsGood()).isEqualTo(CLAIMS);
    assertThat(APlanDesk.done(outcome).lines()).isEqualTo(CLAIMS);
    assertThat(plan.allottedFen()).isEqualTo(119_999_999_000L);
    assertThat(desk.equation(pool).onAccountFen()).isEqualTo(plan.allottedFen());
    assertThat(desk.equation(pool).residualFen()).isZero();
  }

  private static void took(String what, Instant began) {
    LOG.info(() -> what + ": " + Duration.between(began, Instant.now()).toMillis() + " ms");
  }
}
