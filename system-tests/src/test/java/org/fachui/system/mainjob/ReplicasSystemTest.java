package org.fachui.system.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.fachui.devstack.payara.PayaraServer;
import org.fachui.devstack.processes.Folders;
import org.fachui.devstack.supervisor.AuctionReplica;
import org.fachui.system.faults.Replica;
import org.fachui.system.faults.ReplicaFaults;
import org.fachui.system.oracle.Figure;
import org.fachui.system.stack.SystemStack;
import org.junit.jupiter.api.Test;

/** Two replicas over the same stores; each in turn stands still or dies while people bid. */
class ReplicasSystemTest {

  private static final String OTHER = "node-other";
  private static final long SEED = Long.getLong("fachui.seed", 20);

  @Test
  void whatOneReplicaBeganTheOtherGoesOnWith() throws Exception {
    SystemStack system = SystemStack.running();
    Path folder = system.folder("replicas-" + SEED);
    Folders.delete(folder);
    PayaraServer second = AuctionReplica.of(system.stack(), OTHER, Map.of());
    try {
      second.start();
      ReplicaAuction.Result result =
          ReplicaAuction.run(
              system.stack(),
              new Replica(second, OTHER),
              new ReplicaAuction.Terms(SEED, 8, 2, Duration.ofHours(2), false),
              folder,
              ReplicasSystemTest::eachInTurn);
      System.out.println(result.table());
      assertThat(result.figures().broken()).as(result.table()).isSubsetOf(tolerated());
      assertThat(result.faults()).hasSize(2);
    } finally {
      second.kill9();
    }
  }

  private static void eachInTurn(ReplicaFaults faults) throws IOException {
    faults.freezeUntilTakenOver(faults.first(), Duration.ofSeconds(6));
    faults.killUntilTakenOver(faults.second());
  }

  /** The lots stay open, and many a bid is in doubt for a moment. */
  private static Set<Figure> tolerated() {
    return EnumSet.of(Figure.UNCLOSED, Figure.UNKNOWN);
  }
}
