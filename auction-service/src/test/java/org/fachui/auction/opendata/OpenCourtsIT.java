package org.fachui.auction.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.fachui.auction.complaints.TestComplaints;
import org.fachui.auction.enrolment.engine.AnnouncedLot;
import org.junit.jupiter.api.Test;

/** Each figure over a small court of which everything is known. */
class OpenCourtsIT {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

  private final FeedHouse house = new FeedHouse();
  private final OpenCourts courts = new OpenCourts(house.transactions, CLOCK);
  private final TestComplaints complaints = new TestComplaints(house.transactions, CLOCK);

  @Test
  void countsSoldUnsoldAndWhatTheyBroughtEachWithWhatItIsOf() {
    UUID sold = closed("CLOSED_SOLD", 15_000L, 5);
    closed("CLOSED_UNSOLD", null, 0);
    house.lot();
    house.database.run("UPDATE lots SET appraisal_fen = 12000 WHERE id = ?", sold);

    assertThat(figure("浙0106", true, "LOTS_ANNOUNCED")).isEqualTo("3");
    assertThat(figure("浙0106", true, "LOTS_SOLD")).isEqualTo("1 of 2");
    assertThat(figure("浙0106", true, "LOTS_UNSOLD")).isEqualTo("1 of 2");
    assertThat(figure("浙0106", true, "PREMIUM")).isEqualTo("5000 of 10000");
    assertThat(figure("浙0106", true, "PRICE_TO_APPRAISAL")).isEqualTo("15000 of 12000");
    assertThat(figure("浙0106", true, "BIDS")).isEqualTo("5 of 3");
    assertThat(figure("浙0106", true, "SALES_ONLINE")).isEqualTo("1");
    assertThat(figure("浙0106", false, "LOTS_ANNOUNCED")).as("a drill is no sale").isEqualTo("0");
    assertThat(figure("川0105", true, "LOTS_ANNOUNCED")).isEqualTo("0");
    assertThat(figure("*", true, "COURTS_ONLINE")).isEqualTo("1 of 2");
    assertThat(figure("*", false, "COURTS_ONLINE")).isEqualTo("0 of 2");
  }

  @Test
  void aSaleThatARulingUndidIsSoldNowhere() {
    UUID stands = closed("CLOSED_SOLD", 15_000L, 5);
    UUID undone = closed("CLOSED_SOLD", 70_000L, 5);
    house.sale(stands, "SOLD");
    house.sale(undone, "SOLD");
    assertThat(figure("浙0106", true, "LOTS_SOLD")).isEqualTo("2 of 2");
    house.database.run("UPDATE sales SET state = 'ANNULLED' WHERE lot_id = ?", undone);

    OpenCourts later =
        new OpenCourts(house.transactions, Clock.offset(CLOCK, OpenCourts.KEPT.plusMillis(1)));
    assertThat(figure(later, "浙0106", true, "LOTS_SOLD")).isEqualTo("1 of 2");
    assertThat(figure(later, "浙0106", true, "SALES_UNDONE")).isEqualTo("1 of 2");
    assertThat(figure(later, "浙0106", true, "SALES_ONLINE")).isEqualTo("1");
    assertThat(figure(later, "浙0106", true, "PREMIUM")).isEqualTo("5000 of 10000");
    assertThat(figure(later, "浙0106", true, "STEP_PAID")).isEqualTo("0 of 1");
  }

  @Test
  void aClosedLotIsProvenWhenASignedHeadCoversItsLastRecord() {
    UUID proven = closed("CLOSED_SOLD", 10_000L, 1);
    UUID other = closed("CLOSED_SOLD", 10_000L, 1);
    head(proven, 9);
    head(other, 8);
    house.database.run("INSERT INTO incident (kind, lot_id, detail) VALUES ('FORK', ?, '')", other);

    assertThat(figure("浙0106", true, "STEP_PROVEN")).isEqualTo("1 of 2");
    assertThat(figure("浙0106", true, "INCIDENTS")).isEqualTo("1 of 2");
  }

  @Test
  void propertyCountsWhenItWasAnnouncedAndNotAsADrill() {
    UUID announced = AnnouncedLot.publish(house.database, Duration.ofHours(1));
    UUID drill = AnnouncedLot.publish(house.database, Duration.ofHours(1));
    UUID entered = AnnouncedLot.publish(house.database, Duration.ofHours(1));
    house.database.run("UPDATE lots SET drill = false WHERE id = ?", announced);
    house.database.run("UPDATE lots SET property_id = NULL WHERE id = ?", entered);
    assertThat(drill).isNotEqualTo(entered);

    assertThat(figure("浙0106", false, "PROPERTY_ONLINE")).isEqualTo("1 of 2");
    assertThat(figure("浙0106", true, "PROPERTY_ONLINE")).isEqualTo("not said");
    assertThat(figure("浙0106", false, "COURTS_ONLINE")).as("of all only").isEqualTo("not said");
  }

  @Test
  void complaintsCountByKindAndByWhatWasFound() {
    complaints.received("浙0106", "CORRUPTION", "督1号", false);
    complaints.received("浙0106", "CORRUPTION", "督2号", true);
    complaints.received("川0105", "FALSE_AUCTION", "督1号", true);
    complaints.received("川0105", "OTHER", "督2号", true);

    assertThat(figure("浙0106", false, "COMPLAINTS_CORRUPTION")).isEqualTo("2 of 0");
    assertThat(figure("浙0106", false, "CORRUPTION_UPHELD")).isEqualTo("1 of 2");
    assertThat(figure("*", false, "FALSE_AUCTION_UPHELD")).isEqualTo("1 of 1");
    assertThat(figure("浙0106", false, "COMPLAINTS_FALSE_AUCTION")).isEqualTo("0 of 0");
    assertThat(LocalDate.now(CLOCK)).isEqualTo(LocalDate.of(2026, 11, 22));
  }

  private String figure(String court, boolean drill, String name) {
    return figure(courts, court, drill, name);
  }

  private static String figure(OpenCourts courts, String court, boolean drill, String name) {
    return courts.figures().figures().stream()
        .filter(one -> one.court().equals(court) && one.drill() == drill)
        .filter(one -> one.name().equals(name))
        .map(one -> one.denominator() == null ? "" + one.numerator() : of(one))
        .findFirst()
        .orElse("not said");
  }

  private static String of(CourtFigure figure) {
    return figure.numerator() + " of " + figure.denominator();
  }

  private UUID closed(String state, @org.jspecify.annotations.Nullable Long price, int bids) {
    UUID lot = house.lot();
    house.database.run(
        """
        INSERT INTO lot_live (lot_id, bucket, seq, epoch, state, bids, price, opens_at, end_at)
        VALUES (?, '00', 9, 1, ?, ?, nullif(?::bigint, 0), now() - interval '1 hour', now())
        """,
        lot,
        state,
        bids,
        price == null ? 0 : price);
    return lot;
  }

  private void head(UUID lot, long size) {
    house.database.run(
        "INSERT INTO lot_head (lot_id, tree_size, lot_root, bucket, batch, idx, cnt, path) VALUES"
            + " (?, ?, '', '00', 1, 0, 1, '')",
        lot,
        size);
  }
}
