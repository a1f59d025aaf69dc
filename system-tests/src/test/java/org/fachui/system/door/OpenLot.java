package org.fachui.system.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.fachui.devstack.processes.Waiting;
import org.fachui.system.client.DrillLot;
import org.fachui.system.client.LotView;
import org.fachui.system.http.Request;
import org.fachui.system.stack.SystemStack;

/** A drill lot from one million fen that li and wang may bid for, open for two hours. */
record OpenLot(SystemStack system, UUID id, long epoch) {
  private static final Duration OPENS_AT_MOST = Duration.ofSeconds(30);

  static OpenLot published(SystemStack system, String title) throws IOException {
    UUID id =
        system
            .desk()
            .publish(
                new DrillLot(
                    title,
                    1_000_000,
                    10_000,
                    Duration.ofSeconds(1),
                    Duration.ofHours(2),
                    Map.of("li", 0, "wang", 0)));
    boolean open =
        Waiting.until(
            OPENS_AT_MOST, () -> system.lots().view(id).filter(LotView::isOpen).isPresent());
    assertThat(open).as("open").isTrue();
    return new OpenLot(system, id, system.lots().view(id).orElseThrow().epoch());
  }

  /** A person's bid, with the epoch that everybody saw at the opening. */
  Request bid(String person, UUID key, long fen) {
    return Request.of("POST", "/auction/api/lots/" + id + "/bids")
        .bearing(system.tokens().of(person))
        .with("Idempotency-Key", key.toString())
        .json("{\"amountFen\":" + fen + ",\"epoch\":" + epoch + "}");
  }
}
