package org.fachui.auction.enrolment.engine;

import java.time.Duration;
import java.util.UUID;
import org.fachui.auction.bidding.engine.TestDatabase;
import org.fachui.auction.bidding.engine.TestLot;

/** A home that was announced by a notice: with a property, a deposit and no paddles. */
public final class AnnouncedLot {
  public static final long DEPOSIT = 1_000;
  public static final String COURT = "浙0106";

  private AnnouncedLot() {}

  /** Open at once. */
  public static UUID publish(TestDatabase database, Duration lasting) {
    return publish(database, Duration.ZERO, lasting);
  }

  /** Open after a while. */
  public static UUID publish(TestDatabase database, Duration opensIn, Duration lasting) {
    UUID lot =
        TestLot.anOpenLot()
            .withPaddles(0)
            .opening(opensIn)
            .lasting(lasting)
            .withWindow(Duration.ofMillis(500), Duration.ofMillis(500))
            .publishIn(database);
    UUID property = UUID.randomUUID();
    database.run(
        """
        INSERT INTO properties (id, case_id, court, kind, unit_code, title, title_en, place,
          area_m2x100, price_method, appraisal_fen, appraised_on, appraisal_agency, appraisal_sha256,
          appraisal_valid_until, seized_on, gates, entered_at, entered_by)
        SELECT ?, case_id, court, 'HOME', ?, title, title_en, '某路1号', 9000, 'APPRAISAL', 1000000, '2026-01-01',
          '某评估公司', repeat('0', 64), '2027-01-01', '2026-01-01', '{"coOwners":0,"dwelling":"NOT_NECESSARY","owedFen":900000000000}', now(), 'chen' FROM lots WHERE id = ?
        """,
        property,
        unitCode(lot),
        lot);
    database.run(
        "UPDATE lots SET property_id = ?, deposit_fen = ? WHERE id = ?", property, DEPOSIT, lot);
    return lot;
  }

  static String unitCode(UUID lot) {
    return "330106001001GB"
        + lot.toString()
            .replaceAll("[^0-9a-f]", "")
            .substring(0, 14)
            .toUpperCase(java.util.Locale.ROOT);
  }

  /** The panel decided a rank of pre-emption for whoever has this hash, and told him. */
  static void preempts(TestDatabase database, UUID lot, byte[] person, int rank) {
    preempts(database, lot, person, rank, "[]");
  }

  /** The same, and what the notice says of how he was told. */
  static void preempts(TestDatabase database, UUID lot, byte[] person, int rank, String notified) {
    UUID decision = UUID.randomUUID();
    database.run(
        """
        INSERT INTO decisions (id, property_id, start_price, increment_fen, deposit_fen, panel,
          decided_on, recorded_at, recorded_by)
        SELECT ?, property_id, start_price, increment_fen, deposit_fen, '{甲,乙,丙}', '2026-01-01',
          now(), 'zhao' FROM lots WHERE id = ?
        """,
        decision,
        lot);
    database.run(
        "INSERT INTO preemption_holders (decision_id, position, name, person, rank) VALUES (?, 1, '某', ?, ?)",
        decision,
        person,
        rank);
    database.run(
        """
        INSERT INTO notices (lot_id, property_id, decision_id, channel, platform_chosen_by,
          notifications, snapshot, snapshot_sha256)
        SELECT id, property_id, ?, '人民法院公告网', 'COURT', ?::jsonb, '{}', '' FROM lots WHERE id = ?
        """,
        decision,
        notified,
        lot);
  }
}
