package org.fachui.system.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.fachui.devstack.supervisor.Stack;
import org.fachui.system.stack.SystemStack;
import org.junit.jupiter.api.Test;

/** The benchmark calls the scripts as they are, not as they were. */
class RawScriptSystemTest {
  @Test
  void placesBidsByTheServicesOwnScript() throws Exception {
    Stack stack = SystemStack.running().stack();
    ProductionScripts scripts =
        ProductionScripts.of(stack.options().home().resolve("auction-service/target/auction.war"));
    RawScript script = new RawScript(stack.redis(), scripts);

    RawScript.Result result = script.run(1, Duration.ofMillis(500));

    assertThat(result.perSecond()).isPositive();
    assertThat(result.acceptedShare()).isEqualTo(1.0);
  }
}
