package org.fachui.auction.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fachui.auction.outcome.model.SaleState;
import org.fachui.auction.rules.RuleSets;
import org.fachui.platform.problems.Problem;
import org.junit.jupiter.api.Test;

class HandoverProblemsTest {
  @Test
  void aNoticeBeforeServiceIsRefusedUnderTheTermOfTheHandover() {
    Problem problem = HandoverProblems.notServed(RuleSets.course(false), SaleState.RULED).build();
    assertThat(problem.status()).isEqualTo(409);
    assertThat(problem.reason()).isEqualTo("NOT_SERVED");
    assertThat(problem.rule()).isEqualTo("SALE-27");
    assertThat(problem.article()).endsWith("第二十七条");
    assertThat(problem.inputs()).isEqualTo(Map.of("state", "RULED"));
    assertThat(problem.accepted()).isEqualTo(Map.of("state", "SERVED"));
  }
}
