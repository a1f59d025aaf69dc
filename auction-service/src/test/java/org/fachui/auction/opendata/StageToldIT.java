package org.fachui.auction.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.fachui.auction.opendata.OpenLots.OpenLot;
import org.junit.jupiter.api.Test;

/** The public is told what becomes of a lot, also after its bidding. */
class StageToldIT {
  private final FeedHouse house = new FeedHouse();
  private final UUID lot = house.lot();
  private FeedPosition last;

  StageToldIT() {
    house.database.run(
        """
        INSERT INTO lot_live (lot_id, bucket, seq, epoch, state, bids, price, opens_at, end_at)
        VALUES (?, '00', 9, 1, 'OPEN', 1, 15000, now() - interval '2 hour', now())
        """,
        lot);
    house.order();
    last = house.told(lot).position();
  }

  private void expect(String stage, String why) {
    house.order();
    OpenLot told = house.told(lot);
    assertThat(told.stage()).as(why).isEqualTo(stage);
    assertThat(told.position().changedAt())
        .as("%s is told behind what was told before", why)
        .isAfter(last.changedAt());
    last = told.position();
  }

  private void stop(String kind) {
    house.database.run(
        """
        INSERT INTO stops (id, lot_id, kind, cause, number, dated, reason, proofs, figures, stage_before,
          ordered_at, ordered_by)
        VALUES (gen_random_uuid(), ?, ?, 'SETTLED', ?, '2026-11-22', '公布的理由', '{"proofs":[]}', '{}', 'OPEN',
          now(), 'zhao')
        """,
        lot,
        kind,
        "（2026）浙0106执99999999号" + kind);
  }

  @Test
  void papersHoldItStillAndLetGo() {
    assertThat(house.told(lot).stage()).isEqualTo("OPEN");
    assertThat(house.told(lot).roundKind()).isEqualTo("FIRST");
    assertThat(house.told(lot).round()).isOne();
    stop("STAY");
    expect("STAYED", "a stay");
    house.database.run("UPDATE stops SET over_at = now(), over = 'SUPERSEDED', over_reason = ''");
    expect("OPEN", "its end");
    stop("WITHDRAWAL");
    expect("WITHDRAWN", "a withdrawal");
  }

  @Test
  void aSaleGoesItsWayAndAnAnnulledOneIsNoSale() {
    house.database.run("UPDATE lot_live SET state = 'CLOSED_SOLD' WHERE lot_id = ?", lot);
    house.sale(lot, "SOLD");
    expect("CLOSED_SOLD", "a sale; that its payment is late is nobody else's business");
    house.database.run("UPDATE sales SET state = 'PAID', paid_at = now() WHERE lot_id = ?", lot);
    expect("PAID", "its price");
    house.database.run("UPDATE sales SET state = 'ANNULLED' WHERE lot_id = ?", lot);
    expect("ANNULLED", "its annulment");
    assertThat(house.told(lot).state()).as("what the bidding came to").isEqualTo("CLOSED_SOLD");
  }
}
