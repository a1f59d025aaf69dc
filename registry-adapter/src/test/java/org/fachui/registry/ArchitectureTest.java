package org.fachui.registry;

import org.fachui.platform.architecture.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  @Test
  void keepsTheHouseRules() {
    HouseRules.check("org.fachui.registry");
  }
}
