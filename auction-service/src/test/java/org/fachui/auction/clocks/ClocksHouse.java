package org.fachui.auction.clocks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fachui.auction.bidding.engine.TestDatabase;
import org.fachui.auction.enrolment.engine.AnnouncedLot;
import org.fachui.auction.lots.properties.Properties;
import org.fachui.auction.lots.rounds.Rounds;
import org.fachui.auction.lots.surplus.SurplusNotices;
import org.fachui.auction.pricing.application.PricingTerms;
import org.fachui.auction.pricing.infrastructure.JdbcPriceSteps;
import org.fachui.devstack.stores.TestStores;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Every source of clocks over a schema of its own, with one announced lot. */
final class ClocksHouse {
  final TestDatabase database;
  final UUID lot;
  final UUID property;
  private final List<ClockSource> sources;

  ClocksHouse() {
    var created = TestDatabase.migrated(TestStores.shared());
    database = new TestDatabase(created);
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(created.url());
    source.setUser(created.user());
    source.setPassword(created.password());
    ClockRows rows = new ClockRows(source);
    sources =
        List.of(
            new PropertyClocks(
                rows,
                new Properties(source),
                new JdbcPriceSteps(source),
                new PricingTerms(true, "甲,乙,丙")),
            new RoundClocks(
                rows, new Rounds(Clock.systemUTC(), source), new SurplusNotices(source)),
            new DeskClocks(rows),
            new StopClocks(rows),
            new SaleClocks(rows));
    lot = AnnouncedLot.publish(database, Duration.ofMinutes(10));
    property =
        UUID.fromString(
            database.texts("SELECT property_id FROM lots WHERE id = ?", lot).getFirst());
  }

  /** Those that run: in a court, or in all if null; of a case, a property, a lot, or of all. */
  Stream<RunningClock> running(@Nullable String court, @Nullable UUID of, Instant now) {
    AskedClocks asked = new AskedClocks(court, of);
    return sources.stream().flatMap(source -> source.running(asked, now).stream());
  }

  /** Those that run in the lot's court now: kind, rule, begin and end in ms after an instant. */
  List<String> since(Instant from) {
    Instant now = Instant.now(Clock.systemUTC());
    return running(AnnouncedLot.COURT, null, now).map(clock -> text(clock, from)).sorted().toList();
  }

  private static String text(RunningClock clock, Instant from) {
    Instant until = clock.until();
    return clock.kind()
        + " "
        + clock.rule().id()
        + " "
        + Duration.between(from, clock.since()).toMillis()
        + " "
        + (until == null ? "-" : Duration.between(from, until).toMillis());
  }

  /** How bidding for the lot ended. */
  void closed(String state, Instant at) {
    database.run(
        """
        INSERT INTO lot_live (lot_id, bucket, seq, epoch, state, bids, opens_at, end_at)
        SELECT id, bucket, 2, 1, ?, 0, ?::timestamptz - interval '1 min', ?::timestamptz FROM lots WHERE id = ?
        """,
        state,
        at.toString(),
        at.toString(),
        lot);
  }

  /** Somebody whose deposit is there; the id of his enrolment. */
  UUID enrolled(String subject) {
    UUID enrolment = UUID.randomUUID();
    database.run(
        """
        INSERT INTO enrolments (id, lot_id, subject, person, particulars, e_service, eligibility,
          deposit_fen, closes_at, enrolled_at, virtual_no, deposit_state)
        VALUES (?, ?, ?, sha256(?::bytea), '', true, 'NOT_ASKED', 1000, now(), now(), repeat('1', 20), 'CONFIRMED')
        """,
        enrolment,
        lot,
        subject,
        subject);
    return enrolment;
  }

  /** The lot is his, for a price that is due by a day. */
  void sold(UUID enrolment, Instant at, Instant dueBy) {
    database.run(
        """
        INSERT INTO documents (sha256, media_type, sealed, bytes, stored_at)
        VALUES (repeat('0', 64), 'application/pdf', true, 'x', now())
        """);
    database.run(
        """
        INSERT INTO sales (lot_id, enrolment_id, state, price_fen, sold_at, due_by, confirmation, confirmation_pdf)
        VALUES (?, ?, 'SOLD', 15000, ?::timestamptz, ?::timestamptz, '', repeat('0', 64))
        """,
        lot,
        enrolment,
        at.toString(),
        dueBy.toString());
  }
}
