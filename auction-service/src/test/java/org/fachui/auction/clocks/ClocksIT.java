package org.fachui.auction.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.fachui.auction.handover.HandoverRules;
import org.fachui.auction.rules.ReleaseTime;
import org.fachui.auction.rules.RuleSets;
import org.fachui.auction.rules.ServingTime;
import org.fachui.auction.rules.SurplusRules;
import org.fachui.auction.stops.law.StopRules;
import org.fachui.kernel.rules.RuleSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What runs, over the real schema: each clock begins with what set it and is gone with what it
 * waits for.
 */
class ClocksIT {
  private static final String PAPER = "0123456789abcdef".repeat(4);
  private static final RuleSet COURSE = RuleSets.course(true);

  private final ClocksHouse house = new ClocksHouse();
  private final Instant now = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MILLIS);

  @Test
  void anAnnouncedLotRunsNone() {
    assertThat(house.since(now)).isEmpty();
  }

  @Test
  void aPostponementRunsToItsTermAndThenUntilTheLotGoesOn() {
    stopped("POSTPONEMENT", now.minusSeconds(1), now.plusSeconds(60));
    assertThat(house.since(now)).containsExactly("STOP_TERM NJA-28 -1000 60000");
    Instant end = now.minusMillis(500);
    house.database.run("UPDATE stops SET term_ends_at = ?::timestamptz", end.toString());
    assertThat(house.since(end))
        .containsExactly("RESUME NJA-28 0 " + ms(end, StopRules.resumeBy(COURSE, end)));
    over();
    assertThat(house.since(now)).isEmpty();
  }

  @Test
  void aStayRunsFromTheDayOnWhichItsCauseIsGone() {
    stopped("STAY", now.minusSeconds(5), null);
    assertThat(house.since(now)).isEmpty();
    house.database.run(
        "UPDATE stops SET gone = '', gone_at = ?::timestamptz", now.minusSeconds(2).toString());
    assertThat(house.since(now.minusSeconds(2)))
        .containsExactly("RESUME NJA-28 0 " + ms(now, StopRules.resumeBy(COURSE, now)));
  }

  @Test
  void anObjectionRunsUntilItIsRuledOn() {
    house.database.run(
        """
        INSERT INTO objections (id, lot_id, kind, filer, sealed, documents, meanwhile, received_at, received_by, rule_by)
        VALUES (gen_random_uuid(), ?, 'CONDUCT', 'PARTY', '', '[]', 'MAY_STOP', ?::timestamptz, 'chen', ?::timestamptz)
        """,
        house.lot,
        now.toString(),
        now.plusSeconds(15).toString());
    assertThat(house.since(now)).containsExactly("OBJECTION CPL-236 0 15000");
    house.database.run(
        """
        UPDATE objections SET decision = 'REJECTED', number = '1', dated = '2026-11-24', reason = '', ruled_at = now()
        """);
    assertThat(house.since(now)).isEmpty();
  }

  @Test
  void afterARoundWithoutABidTheNextNoticeAndTheCreditorsAreWaitedFor() {
    Instant ended = now.minusMillis(10);
    house.closed("CLOSED_UNSOLD", ended);
    assertThat(house.since(ended)).singleElement().asString().startsWith("NEXT_ROUND NJA-26 0 ");
    house.database.run(
        """
        INSERT INTO creditor_inquiries (lot_id, asked_at, answer_by, document_sha256, recorded_at, recorded_by)
        VALUES (?, ?::timestamptz, ?::timestamptz, ?, now(), 'chen')
        """,
        house.lot,
        ended.toString(),
        ended.plusSeconds(7).toString(),
        PAPER);
    house.database.run(
        "INSERT INTO asked_creditors (lot_id, position, sealed, applicant, legal_rank, claim_fen) VALUES (?, 1, '', true, 1, 5)",
        house.lot);
    assertThat(house.since(ended)).hasSize(2).contains("CREDITORS LINK-1 0 7000");
    house.database.run(
        "UPDATE asked_creditors SET wants = false, answered_at = now(), answer_sha256 = ?", PAPER);
    assertThat(house.since(ended)).hasSize(1);
    house.database.run(
        """
        INSERT INTO lot_endings (lot_id, ending, number, dated, reason, proofs, ended_at, ended_by)
        VALUES (?, 'RELEASED', '1', '2026-11-24', '', '[]', now(), 'zhao')
        """,
        house.lot);
    assertThat(house.since(ended)).isEmpty();
  }

  @Test
  void whoeverWasToldThatNothingWouldBeLeftHasATerm() {
    UUID decision = UUID.randomUUID();
    house.database.run(
        """
        INSERT INTO decisions (id, property_id, start_price, increment_fen, deposit_fen, panel, decided_on,
          recorded_at, recorded_by, priority_fen, costs_fen)
        VALUES (?, ?, 1000, 1, 1, '{甲,乙,丙}', '2026-01-01', now() + interval '1 s', 'zhao', 1000, 0)
        """,
        decision,
        house.property);
    assertThat(house.since(now)).isEmpty();
    Instant told = now.plusSeconds(1);
    house.database.run(
        "INSERT INTO surplus_notices (decision_id, told_at, told_document, told_by) VALUES (?, ?::timestamptz, ?, 'chen')",
        decision,
        told.toString(),
        PAPER);
    assertThat(house.since(told))
        .containsExactly(
            "SURPLUS_REQUEST SALE-6 0 " + SurplusRules.requestWithinMs(RuleSets.DRILL_2026_4));
    house.database.run(
        "UPDATE surplus_notices SET requested_at = told_at, request_document = ?, request_by = 'chen'",
        PAPER);
    assertThat(house.since(told)).isEmpty();
  }

  @Test
  void aSaleRunsFromTheHammerToTheKeys() {
    UUID winner = house.enrolled("li");
    house.closed("CLOSED_SOLD", now);
    house.sold(winner, now, now.plusSeconds(40));
    assertThat(house.since(now)).containsExactly("BALANCE NJA-25 0 40000");

    house.database.run("UPDATE sales SET state = 'PAID', paid_at = ?::timestamptz", now.toString());
    assertThat(house.since(now))
        .containsExactly("RULING SALE-20 0 " + ms(now, ServingTime.by(COURSE, now)));

    house.database.run(
        """
        UPDATE sales SET state = 'SERVED', ruling = repeat('0', 64), ruling_number = '1', ruled_at = paid_at,
          served_at = paid_at, receipt = ''
        """);
    String handover = "HANDOVER SALE-27 0 " + ms(now, HandoverRules.by(COURSE, now));
    assertThat(house.since(now)).containsExactly(handover);

    house.database.run(
        """
        INSERT INTO handovers (lot_id, vacate_number, vacate_dated, vacate_reason, vacate_by, vacate_at)
        VALUES (?, '1', '2026-11-24', '', ?::timestamptz, ?::timestamptz)
        """,
        house.lot,
        now.plusSeconds(9).toString(),
        now.plusSeconds(1).toString());
    assertThat(house.since(now)).containsExactly(handover, "VACATE SALE-27 1000 9000");

    house.database.run(
        "UPDATE handovers SET held_at = now(), things = '{}', sealed = '', proofs = '[]', recorded_at = now()");
    assertThat(house.since(now)).isEmpty();
  }

  @Test
  void aRulingWaitsForTheApprovalOfTheChangeOfShares() {
    UUID winner = house.enrolled("li");
    house.sold(winner, now, now.plusSeconds(40));
    UUID decision = UUID.randomUUID();
    house.database.run(
        """
        INSERT INTO decisions (id, property_id, start_price, increment_fen, deposit_fen, panel, decided_on, recorded_at, recorded_by)
        VALUES (?, ?, 1000, 1, 1, '{甲,乙,丙}', '2026-01-01', now(), 'zhao')
        """,
        decision,
        house.property);
    house.database.run(
        """
        INSERT INTO notices (lot_id, property_id, decision_id, channel, platform_chosen_by, notifications, snapshot, snapshot_sha256)
        VALUES (?, ?, ?, '', 'COURT', '[]', '{"particulars":{"approvalBy":"某局"}}', '')
        """,
        house.lot,
        house.property,
        decision);
    house.database.run("UPDATE sales SET state = 'PAID', paid_at = ?::timestamptz", now.toString());
    assertThat(house.since(now)).containsExactly("APPROVAL EQ-15 0 -");
    house.database.run(
        """
        INSERT INTO sale_approvals (lot_id, granted, number, document_sha256, decided_on, recorded_at, recorded_by)
        VALUES (?, true, '1', ?, '2026-11-24', now(), 'chen')
        """,
        house.lot,
        PAPER);
    assertThat(house.since(now)).singleElement().asString().startsWith("RULING SALE-20 ");
  }

  @Test
  void theDepositsOfThoseWhoDidNotWinGoBack() {
    UUID winner = house.enrolled("li");
    UUID other = house.enrolled("wang");
    house.closed("CLOSED_SOLD", now);
    house.sold(winner, now, now.plusSeconds(40));
    assertThat(house.since(now))
        .containsExactly(
            "BALANCE NJA-25 0 40000", "DEPOSITS NJA-23 0 " + ms(now, ReleaseTime.by(COURSE, now)));
    house.database.run("UPDATE enrolments SET deposit_state = 'REFUNDING' WHERE id = ?", other);
    assertThat(house.since(now)).as("not there yet").hasSize(2);
    house.database.run("UPDATE enrolments SET deposit_state = 'REFUNDED' WHERE id = ?", other);
    assertThat(house.since(now)).containsExactly("BALANCE NJA-25 0 40000");
  }

  @Test
  void beforeTheFirstNoticeRunThePriceAndTheRightToDispose() {
    Instant seized = day("2026-01-01");
    unannounced("浙0106", null);
    assertThat(house.since(seized))
        .contains(
            "PRICE_VALID PRICE-27 0 " + ms(seized, day("2027-01-02")),
            "FIRST_SEIZURE DISP-1 0 " + figure("DISP-1", "seizedMsMin"));

    unannounced("浙0102", transfer(""));
    assertThat(house.since(now))
        .contains("TRANSFER_LETTER DISP-2 0 " + figure("DISP-2", "letterMsMax"))
        .noneMatch(clock -> clock.startsWith("FIRST_SEIZURE"));
    unannounced("浙0102", transfer(",\"letterNumber\":\"1\""));
    assertThat(house.since(now)).noneMatch(clock -> clock.startsWith("TRANSFER_LETTER"));
  }

  @Test
  void aPropertyThatWasTakenByAgreementRunsNone() {
    unannounced("浙0106", null);
    assertThat(house.since(now)).isNotEmpty();
    UUID applicant = UUID.randomUUID();
    house.database.run(
        """
        INSERT INTO case_applicants (id, case_id, party, person, company, claim_fen, recorded_at, recorded_by)
        SELECT ?, case_id, '', sha256('x'), false, 5, now(), 'chen' FROM properties WHERE id = ?
        """,
        applicant,
        house.property);
    house.database.run(
        """
        INSERT INTO property_takings (property_id, applicant_id, number, dated, reason, papers, price_fen, claim_fen, taken_at, taken_by)
        VALUES (?, ?, '1', '2026-11-24', '', '[]', 5, 5, now(), 'zhao')
        """,
        house.property,
        applicant);
    assertThat(house.since(now)).isEmpty();
  }

  @Test
  void theEnforcementOfACriminalJudgmentHasATerm() {
    house.database.run(
        """
        INSERT INTO criminal_properties (property_id, destination, document_sha256, accepted_on, recorded_at, recorded_by)
        VALUES (?, 'VICTIMS', ?, '2026-11-01', now(), 'chen')
        """,
        house.property,
        PAPER);
    assertThat(house.since(day("2026-11-01")))
        .singleElement()
        .asString()
        .startsWith("CRIMINAL_TERM CRIM-3 0 ");
  }

  @Test
  void aCourtSeesItsOwnAndNobodyNamedSeesAll() {
    stopped("POSTPONEMENT", now.minusSeconds(1), now.plusSeconds(60));
    assertThat(house.running("浙0102", null, now)).isEmpty();
    assertThat(house.running(null, null, now))
        .singleElement()
        .satisfies(
            clock -> {
              assertThat(clock.subject().lotId()).isEqualTo(house.lot);
              assertThat(clock.subject().propertyId()).isEqualTo(house.property);
              assertThat(clock.subject().court().code()).isEqualTo("浙0106");
            });
  }

  @Test
  void thoseOfOneCasePropertyOrLotAreFound() {
    stopped("POSTPONEMENT", now.minusSeconds(1), now.plusSeconds(60));
    RunningClock one = house.running(null, null, now).findFirst().orElseThrow();
    assertThat(house.running(null, one.subject().caseId(), now)).hasSize(1);
    assertThat(house.running(null, house.property, now)).hasSize(1);
    assertThat(house.running("浙0106", house.lot, now)).hasSize(1);
    assertThat(house.running("浙0102", house.lot, now)).isEmpty();
    assertThat(house.running(null, UUID.randomUUID(), now)).isEmpty();
  }

  private void stopped(String kind, Instant at, @Nullable Instant until) {
    house.database.run(
        """
        INSERT INTO stops (id, lot_id, kind, cause, number, dated, reason, proofs, figures, stage_before,
          ordered_at, ordered_by, term_ends_at)
        VALUES (gen_random_uuid(), ?, ?, 'SETTLED', '1', '2026-11-22', '公布的理由', '{"proofs":[]}', '{}', 'OPEN',
          ?::timestamptz, 'zhao', ?::timestamptz)
        """,
        house.lot,
        kind,
        at.toString(),
        until == null ? null : until.toString());
  }

  private void over() {
    house.database.run("UPDATE stops SET over_at = now(), over = 'RESUMED', over_reason = ''");
  }

  /** The property as it was before its lot, first seized by a court. */
  private void unannounced(String court, @Nullable String transfer) {
    house.database.run("UPDATE lots SET property_id = NULL WHERE id = ?", house.lot);
    house.database.run(
        """
        UPDATE properties SET first_seizing_court = ?, first_seized_on = '2026-01-01', disposal_sha256 = ?,
          disposal_transfer = ? WHERE id = ?
        """,
        court,
        PAPER,
        transfer,
        house.property);
  }

  private String transfer(String more) {
    return """
        {"priorSecurity":true,"requestedAt":"%s","firstCourtSells":false,"disputed":false,"claimConfirmed":true%s}
        """
        .formatted(now, more)
        .strip();
  }

  private static long figure(String rule, String name) {
    return RuleSets.disposal(true).rule(rule).parameters().number(name);
  }

  private static Instant day(String day) {
    return LocalDate.parse(day).atStartOfDay(ZoneOffset.ofHours(8)).toInstant();
  }

  private static long ms(Instant from, @Nullable Instant until) {
    return Duration.between(from, Objects.requireNonNull(until)).toMillis();
  }
}
