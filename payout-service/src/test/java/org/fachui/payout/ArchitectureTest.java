package org.fachui.payout;

import org.fachui.platform.architecture.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  @Test
  void keepsTheHouseRules() {
    HouseRules.check("org.fachui.payout");
  }
}
