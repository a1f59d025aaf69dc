package org.fachui.auction.enrolment.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fachui.auction.bidding.engine.TestEngine.until;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fachui.auction.bidding.application.BidOutcome.Recorded;
import org.fachui.auction.bidding.engine.TestLot;
import org.fachui.auction.disapproval.Disapproval;
import org.fachui.auction.disapproval.Disapprovals;
import org.fachui.auction.enrolment.application.Enrolment;
import org.fachui.auction.enrolment.engine.TestPeers.Manner;
import org.fachui.auction.enrolment.model.EnrolmentRefusal;
import org.fachui.auction.enrolment.model.EnrolmentState;
import org.fachui.auction.handover.Handover.Belonging;
import org.fachui.auction.handover.Handover.Held;
import org.fachui.auction.handover.Handover.Meter;
import org.fachui.auction.handover.Handover.VacateNotice;
import org.fachui.auction.handover.Handovers;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.outcome.application.RulingOutcome;
import org.fachui.auction.outcome.application.RulingOutcome.Done;
import org.fachui.auction.outcome.application.RulingSale.Judge;
import org.fachui.auction.outcome.application.Sale;
import org.fachui.auction.outcome.application.SaleApprovals.Given;
import org.fachui.auction.outcome.application.SaleApprovals.Standing;
import org.fachui.auction.outcome.application.Sales;
import org.fachui.auction.outcome.application.Settlements.Result;
import org.fachui.auction.outcome.application.StoredPaper;
import org.fachui.auction.outcome.infrastructure.DueFacts;
import org.fachui.auction.outcome.infrastructure.OutcomeWork;
import org.fachui.auction.outcome.model.SaleState;
import org.fachui.auction.stops.application.CourtPaper;
import org.fachui.auction.stops.infrastructure.JdbcStops;
import org.fachui.platform.events.Fact;
import org.fachui.proof.merkle.Hash;
import org.junit.jupiter.api.Test;

class OutcomeIT extends InAHouse {
  private static final Judge ZHAO = new Judge("zhao", "赵法官");
  private static final String NUMBER = "（2026）浙0106执99999999号之一";
  private static final String OTHER = "（2026）浙0106执99999999号之二";

  /** Sold to bidder-1 for 12 000; bidder-2 bid too, bidder-3 paid nothing. */
  private UUID soldLot() {
    UUID lot = AnnouncedLot.publish(database, Duration.ofSeconds(6));
    house.engine.open(lot);
    for (int n = 1; n <= 3; n++) {
      Enrolment enrolled = house.enrol(lot, n);
      if (n < 3) {
        peers.arrived(enrolled.id().toString(), "CONFIRMED", AnnouncedLot.DEPOSIT);
      }
    }
    database.run("UPDATE enrolments SET ask_at = enrolled_at");
    house.work();
    until(
        "both are qualified",
        () ->
            house.own(lot, 1).state() == EnrolmentState.QUALIFIED
                && house.own(lot, 2).state() == EnrolmentState.QUALIFIED);
    assertThat(house.engine.bid(lot, "bidder-2", 10_000)).isInstanceOf(Recorded.class);
    assertThat(house.engine.bid(lot, "bidder-1", 12_000)).isInstanceOf(Recorded.class);
    until("the lot is closed", () -> house.engine.state(lot).state().closed());
    return lot;
  }

  private UUID paidLot() {
    UUID lot = soldLot();
    house.confirming.round();
    house.askingForDues.round();
    peers.met(lot.toString());
    house.later(Duration.ofSeconds(2));
    house.askingForDues.round();
    assertThat(sale(lot).state()).isEqualTo(SaleState.PAID);
    return lot;
  }

  private Sale sale(UUID lot) {
    return house.sales.of(lot).orElseThrow();
  }

  @Test
  void theConfirmationIsMadeByItselfInTheBuyersRealName() throws Exception {
    UUID lot = soldLot();
    assertThat(house.sales.closed(10)).containsExactly(lot);

    assertThat(house.confirming.round()).isTrue();
    assertThat(house.confirming.round()).as("once").isFalse();

    Sale sale = sale(lot);
    String buyer = TestHouse.applicant(1).name();
    assertThat(sale.state()).isEqualTo(SaleState.SOLD);
    assertThat(sale.priceFen()).isEqualTo(12_000);
    assertThat(sale.dueBy()).isEqualTo(sale.soldAt().plus(Duration.ofDays(15)));
    assertThat(sale.confirmation())
        .contains("\"buyer\":\"" + buyer + "\"", "\"priceFen\":12000", "人民币壹佰贰拾元整")
        .contains("\"pdfSha256\":\"" + sale.confirmationPdf() + "\"")
        .contains(AnnouncedLot.unitCode(lot))
        .doesNotContain(TestHouse.id(1).text());
    byte[] pdf = house.sales.document(sale.confirmationPdf(), null).orElseThrow().bytes();
    assertThat(Hash.of(pdf).hex()).isEqualTo(sale.confirmationPdf());
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\R", ""))
          .contains(buyer, "壹佰贰拾元整", "成交确认书", AnnouncedLot.unitCode(lot))
          .doesNotContain(TestHouse.id(1).text());
    }
    assertThat(house.own(lot, 1).state()).isEqualTo(EnrolmentState.WON);
    assertThat(house.own(lot, 2).state()).isEqualTo(EnrolmentState.REFUNDING);
    Instant over = house.own(lot, 2).payUntil();
    assertThat(house.own(lot, 2).releaseBy()).isEqualTo(over.plusSeconds(60));
    assertThat(house.settlements.of(lot).orElseThrow().releaseBy()).isEqualTo(over.plusSeconds(60));
    assertThat(house.own(lot, 1).releaseBy()).as("his counts towards the price").isNull();
    assertThat(house.own(lot, 3).state()).isEqualTo(EnrolmentState.EXPIRED);
  }

  @Test
  void theSettlementNamesTheWinnersEnrolmentAndAllOthers() {
    UUID lot = soldLot();
    var ended = house.settlements.of(lot).orElseThrow();

    assertThat(ended.result()).isEqualTo(Result.SOLD);
    assertThat(ended.priceFen()).isEqualTo(12_000);
    assertThat(ended.winner()).isEqualTo(house.own(lot, 1).id());
    assertThat(ended.enrolmentIds())
        .containsExactlyInAnyOrder(
            house.own(lot, 1).id(), house.own(lot, 2).id(), house.own(lot, 3).id());
    UUID open = AnnouncedLot.publish(database, Duration.ofMinutes(10));
    house.engine.open(open);
    assertThat(house.settlements.of(open).orElseThrow().result()).isNull();
    assertThat(house.settlements.of(UUID.randomUUID())).isEmpty();
  }

  @Test
  void fromALotWithoutAWinnerWhoEnrolledNothingFollows() {
    UUID lot = TestLot.anOpenLot().lasting(Duration.ofSeconds(2)).publishIn(database);
    house.engine.open(lot);
    assertThat(house.engine.bid(lot, "bidder-1", 10_000)).isInstanceOf(Recorded.class);
    until("the lot is closed", () -> house.engine.state(lot).state().closed());

    house.confirming.round();

    assertThat(house.sales.closed(10)).isEmpty();
    assertThat(house.sales.of(lot)).isEmpty();
    assertThat(house.settlements.of(lot).orElseThrow().winner()).isNull();
  }

  @Test
  void manyWhoConfirmAtOnceMakeOneSale() throws Exception {
    UUID lot = soldLot();
    Callable<Boolean> round = house.confirming::round;
    try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
      for (var done : replicas.invokeAll(List.of(round, round, round, round))) {
        done.get();
      }
    }
    Sale sale = sale(lot);
    assertThat(house.sales.document(sale.confirmationPdf(), null)).isPresent();
    assertThat(database.texts("SELECT count(*) FROM sales")).containsExactly("1");
    assertThat(database.texts("SELECT count(*) FROM documents")).containsExactly("1");
  }

  @Test
  void theDueIsAskedForUntilPayoutAnswersAndPaidIsSaidOnce() {
    UUID lot = soldLot();
    house.confirming.round();
    for (Manner manner : List.of(Manner.AWAY, Manner.GARBAGE, Manner.ANOTHER, Manner.DEPLOYING)) {
      peers.payout(manner);
      house.later(Duration.ofSeconds(61));
      assertThat(house.askingForDues.round()).as(manner.name()).isTrue();
      assertThat(house.dues.of(lot)).isEmpty();
    }
    peers.payout(Manner.WELL);
    house.later(Duration.ofSeconds(61));
    house.askingForDues.round();

    assertThat(house.dues.of(lot).orElseThrow())
        .satisfies(
            due -> {
              assertThat(due.fen()).isEqualTo(11_000);
              assertThat(due.depositFen()).isEqualTo(1_000);
              assertThat(due.virtualNo()).hasSize(20);
              assertThat(due.met()).isFalse();
            });
    JsonObject terms = peers.dueTerms(lot.toString()).orElseThrow();
    assertThat(terms.getString("enrolmentId")).isEqualTo(house.own(lot, 1).id().toString());
    assertThat(Instant.parse(terms.getString("dueBy"))).isEqualTo(sale(lot).dueBy());
    assertThat(sale(lot).state()).isEqualTo(SaleState.SOLD);

    peers.met(lot.toString());
    var facts =
        new DueFacts(
            house.readers,
            new OutcomeWork(house.confirming, house.askingForDues),
            java.time.Clock.systemUTC());
    facts.handle(fact("1", "due.met", lot.toString()));
    facts.handle(fact("1", "due.met", lot.toString()));
    facts.handle(fact("2", "deposit.confirmed", lot.toString()));
    house.askingForDues.round();
    assertThat(sale(lot).state()).isEqualTo(SaleState.PAID);
    assertThat(sale(lot).paidAt()).isEqualTo(Instant.parse("2026-11-22T03:00:00Z"));
    house.later(Duration.ofMinutes(5));
    assertThat(house.askingForDues.round()).as("nothing is due any more").isFalse();
    assertThat(saleFacts(lot)).containsExactly("lot.paid");
  }

  @Test
  void theStepsComeInTheirOrderAndEachOnce() throws Exception {
    UUID lot = soldLot();
    house.confirming.round();
    assertThat(house.ruling.rule(sale(lot), NUMBER, ZHAO))
        .isEqualTo(new RulingOutcome.OutOfOrder(SaleState.SOLD));
    assertThat(house.serving.serve(sale(lot), "chen"))
        .isEqualTo(new RulingOutcome.OutOfOrder(SaleState.SOLD));
    house.askingForDues.round();
    peers.met(lot.toString());
    house.later(Duration.ofSeconds(2));
    house.askingForDues.round();
    Sale paid = sale(lot);
    assertThat(house.serving.serve(paid, "chen"))
        .isEqualTo(new RulingOutcome.OutOfOrder(SaleState.PAID));

    assertDone(house.ruling.rule(paid, NUMBER, ZHAO), true);
    assertDone(house.ruling.rule(sale(lot), NUMBER, ZHAO), false);
    assertThat(house.ruling.rule(sale(lot), OTHER, ZHAO))
        .isEqualTo(new RulingOutcome.RuledAlready(NUMBER));
    // Two judges at once, the second with what he saw before the first: the first ruling stays.
    assertDone(house.ruling.rule(paid, NUMBER, ZHAO), false);
    assertThat(house.ruling.findDefault(sale(lot), OTHER, ZHAO))
        .isEqualTo(new RulingOutcome.OutOfOrder(SaleState.RULED));

    Sale ruled = sale(lot);
    assertDone(house.serving.serve(ruled, "chen"), true);
    assertDone(house.serving.serve(ruled, "chen"), false);
    assertDone(house.serving.serve(sale(lot), "chen"), false);
    assertThat(sale(lot).state()).isEqualTo(SaleState.SERVED);
    assertThat(saleFacts(lot)).containsExactly("lot.paid", "lot.ruled", "lot.served");
    assertDocument(lot);
  }

  @Test
  void aServedLotIsHandedOverOnceAndWhoWasThereIsSealed() {
    UUID lot = paidLot();
    assertDone(house.ruling.rule(sale(lot), NUMBER, ZHAO), true);
    assertDone(house.serving.serve(sale(lot), "chen"), true);
    var handovers = new Handovers(house.readers, house.cipher);
    var stages = new JdbcStops(house.readers);
    Instant now = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    assertThat(handovers.of(lot)).isEmpty();
    var notice =
        new VacateNotice(
            new CourtPaper(OTHER, java.time.LocalDate.of(2026, 11, 22), "限期腾退", List.of()),
            now.plusSeconds(60),
            now);

    assertThat(handovers.noticed(lot, notice, "zhao")).isTrue();
    assertThat(handovers.noticed(lot, notice, "zhao")).isFalse();
    assertThat(stages.lot(lot, now).orElseThrow().stage()).isEqualTo(LotStage.SERVED);
    var held =
        new Held(
            now,
            2,
            List.of(new Meter("水表", "123")),
            List.of(new Belonging("木箱", 3, "阳台")),
            "书记员和买受人",
            List.of(new CourtPaper.Proof("交接笔录", "ab".repeat(32))),
            now);
    assertThat(handovers.held(lot, held, "chen")).isTrue();
    assertThat(handovers.held(lot, held, "chen")).as("never changed").isFalse();

    var handover = handovers.of(lot).orElseThrow();
    assertThat(handover.record()).isEqualTo(held);
    assertThat(handover.notice()).isEqualTo(notice);
    assertThat(stages.lot(lot, now).orElseThrow().stage()).isEqualTo(LotStage.HANDED_OVER);
    assertThat(
            database.texts(
                "SELECT position(convert_to('书记员', 'UTF8') IN sealed)::text FROM handovers"))
        .containsExactly("0");
    assertThat(held.toString()).doesNotContain("买受人");
  }

  @Test
  void sharesThatAnAuthorityMustApproveAreNotRuledOnBefore() {
    UUID lot = paidLot();
    assertThat(house.approvals.of(lot)).as("a home").isEqualTo(new Standing(null, null));
    database.run(
        """
        INSERT INTO decisions (id, property_id, start_price, increment_fen, deposit_fen, panel, decided_on, recorded_at,
          recorded_by)
        SELECT l.id, l.property_id, 1, 1, 1, '{甲,乙,丙}', '2026-01-01', now(), 'zhao' FROM lots l WHERE l.id = ?
        """,
        lot);
    database.run(
        """
        INSERT INTO notices (lot_id, property_id, decision_id, channel, platform_chosen_by, notifications, snapshot,
          snapshot_sha256)
        SELECT id, property_id, id, '报', 'COURT', '[]', '{"particulars":{"approvalBy":"某监督管理局"}}', ''
        FROM lots WHERE id = ?
        """,
        lot);
    assertThat(house.approvals.of(lot)).isEqualTo(new Standing("某监督管理局", null));
    assertThat(house.ruling.rule(sale(lot), NUMBER, ZHAO))
        .isEqualTo(new RulingOutcome.NotApproved("某监督管理局", false, true));
    assertThat(sale(lot).state()).isEqualTo(SaleState.PAID);

    Instant now = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    var given = new Given(true, "批复1号", "ab".repeat(32), java.time.LocalDate.of(2026, 11, 22), now);
    assertThat(house.approvals.keep(lot, given, "chen")).isTrue();
    assertThat(house.approvals.keep(lot, given, "chen")).as("once").isFalse();
    assertThat(house.approvals.of(lot).given()).isEqualTo(given);
    assertDone(house.ruling.rule(sale(lot), NUMBER, ZHAO), true);
  }

  @Test
  void sharesWhoseApprovalWasRefusedAreNeverRuledOn() {
    UUID lot = paidLot();
    AnnouncedLot.preempts(database, lot, house.hash(9), 1);
    database.run(
        "UPDATE notices SET snapshot = '{\"particulars\":{\"approvalBy\":\"某局\"}}' WHERE lot_id = ?",
        lot);
    Instant now = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    var refused =
        new Given(false, "不予批准1号", "ab".repeat(32), java.time.LocalDate.of(2026, 11, 22), now);
    assertThat(house.approvals.keep(lot, refused, "chen")).isTrue();
    assertThat(house.ruling.rule(sale(lot), NUMBER, ZHAO))
        .isEqualTo(new RulingOutcome.NotApproved("某局", true, true));
    assertThat(sale(lot).state()).isEqualTo(SaleState.PAID);
  }

  private UUID paidSharesNotApproved() {
    UUID lot = paidLot();
    AnnouncedLot.preempts(database, lot, house.hash(9), 1);
    database.run(
        "UPDATE notices SET snapshot = '{\"particulars\":{\"approvalBy\":\"某局\"}}' WHERE lot_id = ?",
        lot);
    return lot;
  }

  private void notApproved(UUID lot) {
    Instant now = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    house.approvals.keep(
        lot,
        new Given(false, "不予批准1号", "ab".repeat(32), java.time.LocalDate.of(2026, 11, 22), now),
        "chen");
  }

  private static CourtPaper soldAgain(String number) {
    return new CourtPaper(
        number,
        java.time.LocalDate.of(2026, 11, 22),
        "未在合理期限内取得批准手续",
        List.of(new CourtPaper.Proof("不予批准决定", "ab".repeat(32))));
  }

  @Test
  void sharesThatAreNotApprovedAreSoldAgainAndAllThatWasPaidGoesBack() {
    UUID lot = paidSharesNotApproved();
    var disapprovals = new Disapprovals(house.readers);
    Instant now = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    assertThat(disapprovals.add(lot, soldAgain(NUMBER), false, now, "zhao"))
        .as("the authority has not decided")
        .isEqualTo(Disapprovals.Added.OTHER_FIRST);
    notApproved(lot);

    assertThat(disapprovals.add(lot, soldAgain(NUMBER), false, now, "zhao"))
        .isEqualTo(Disapprovals.Added.DONE);

    Disapproval made = disapprovals.of(lot).orElseThrow();
    assertThat(made.keptFen()).isZero();
    assertThat(made.returnedFen()).isEqualTo(sale(lot).priceFen());
    assertThat(sale(lot).state()).isEqualTo(SaleState.NOT_APPROVED);
    assertThat(saleFacts(lot)).containsExactly("lot.paid", "lot.disapproved");
    assertThat(house.ruling.rule(sale(lot), OTHER, ZHAO))
        .isEqualTo(new RulingOutcome.OutOfOrder(SaleState.NOT_APPROVED));
    assertThat(disapprovals.add(lot, soldAgain(OTHER), false, now, "zhao"))
        .isEqualTo(Disapprovals.Added.OTHER_FIRST);
    assertThat(disapprovals.add(lot, soldAgain(NUMBER), false, now, "zhao"))
        .isEqualTo(Disapprovals.Added.NUMBER_TAKEN);
    assertThat(new JdbcStops(house.readers).lot(lot, Instant.now()).orElseThrow().stage())
        .isEqualTo(LotStage.NOT_APPROVED);
    assertThat(database.texts("SELECT person FROM disapprovals"))
        .as("he may not bid again")
        .isEqualTo(
            database.texts(
                "SELECT e.person FROM sales s JOIN enrolments e ON e.id = s.enrolment_id"));
    assertThatThrownBy(() -> database.run("DELETE FROM disapprovals"))
        .hasStackTraceContaining("kept at least ten years");
  }

  @Test
  void theDepositOfABuyerWhoKnewThatHeWasNotQualifiedIsKept() {
    UUID lot = paidSharesNotApproved();
    notApproved(lot);
    var disapprovals = new Disapprovals(house.readers);
    disapprovals.add(
        lot,
        soldAgain(NUMBER),
        true,
        Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS),
        "zhao");
    Disapproval made = disapprovals.of(lot).orElseThrow();
    assertThat(made.keptFen())
        .isEqualTo(
            Long.parseLong(
                database.texts("SELECT deposit_fen FROM lots WHERE id = ?", lot).getFirst()));
    assertThat(made.keptFen() + made.returnedFen()).isEqualTo(sale(lot).priceFen());
  }

  private void assertDocument(UUID lot) throws Exception {
    Sale served = sale(lot);
    Sale.MadeRuling ruling = java.util.Objects.requireNonNull(served.ruling());
    StoredPaper document = house.sales.document(ruling.sha256(), lot).orElseThrow();
    assertThat(Hash.of(document.bytes()).hex()).isEqualTo(ruling.sha256());
    try (PDDocument pdf = Loader.loadPDF(document.bytes())) {
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\R", ""))
          .contains("执 行 裁 定 书", NUMBER, TestHouse.applicant(1).name(), TestHouse.id(1).text())
          .contains("赵法官", "壹佰贰拾元整", AnnouncedLot.unitCode(lot));
    }
    assertThat(house.sales.document(ruling.sha256(), null)).as("only for its lot").isEmpty();
    String stored =
        database.texts("SELECT encode(bytes, 'hex') FROM documents WHERE sealed").getFirst();
    assertThat(stored)
        .doesNotContain(
            java.util.HexFormat.of().formatHex("%PDF".getBytes(StandardCharsets.US_ASCII)));
    assertThat(house.sales.deliveries("bidder-1"))
        .singleElement()
        .satisfies(
            delivery -> {
              assertThat(delivery.documentSha256()).isEqualTo(ruling.sha256());
              assertThat(java.util.Objects.requireNonNull(served.service()).receipt())
                  .contains(delivery.receiptNo(), ruling.sha256(), "PLATFORM_BOX");
            });
    assertThat(house.sales.deliveries("bidder-2")).isEmpty();
  }

  @Test
  void aRestrictedBuyerGetsNoRulingAndNoAnswerIsNoPermission() {
    UUID lot = paidLot();
    peers.eligibility(TestHouse.id(1).text(), "RESTRICTED");
    assertThat(house.ruling.rule(sale(lot), NUMBER, ZHAO))
        .isInstanceOfSatisfying(
            RulingOutcome.Barred.class,
            barred ->
                assertThat(barred.findings())
                    .extracting(one -> one.rule().id() + " " + one.reason())
                    .containsExactly("HOME-3 RESTRICTED"));
    peers.eligibility(TestHouse.id(1).text(), "ELIGIBLE");
    peers.registry(Manner.AWAY);
    assertThat(house.ruling.rule(sale(lot), NUMBER, ZHAO))
        .isInstanceOf(RulingOutcome.EligibilityUnknown.class);
    assertThat(sale(lot).state()).isEqualTo(SaleState.PAID);
    peers.registry(Manner.WELL);
    assertDone(house.ruling.rule(sale(lot), NUMBER, ZHAO), true);
  }

  @Test
  void withoutConsentNothingIsServedHere() {
    UUID lot = paidLot();
    assertDone(house.ruling.rule(sale(lot), NUMBER, ZHAO), true);
    database.run("UPDATE enrolments SET e_service = false");

    assertThat(house.serving.serve(sale(lot), "chen")).isInstanceOf(RulingOutcome.NoConsent.class);
    assertThat(sale(lot).state()).isEqualTo(SaleState.RULED);
    assertThat(house.sales.deliveries("bidder-1")).isEmpty();
  }

  @Test
  void ofAPrepaidPriceOnlyTheDepositOfTheLastAuctionIsKept() {
    UUID lot = soldLot();
    house.confirming.round();
    database.run("UPDATE lots SET kept_fen = deposit_fen - 1 WHERE id = ?", lot);
    house.askingForDues.round();
    house.later(Duration.ofDays(16));
    assertDone(house.ruling.findDefault(sale(lot), NUMBER, ZHAO), true);
    assertThat(
            database.texts(
                """
                SELECT (event::jsonb -> 'data' ->> 'keptFen')::bigint - l.deposit_fen || ' '
                  || (event::jsonb -> 'data' ->> 'returnedFen')
                FROM outbox o JOIN lots l ON l.id::text = o.key WHERE o.event LIKE '%lot.defaulted%' AND l.id = ?
                """,
                lot))
        .containsExactly("-1 1");
  }

  @Test
  void theRestIsDueWhenTheNoticeSaidAndNotWhenSettingsSayToday() {
    UUID lot = soldLot();
    database.run("UPDATE lots SET balance_days = 7 WHERE id = ?", lot);
    house.confirming.round();
    assertThat(Duration.between(sale(lot).soldAt(), sale(lot).dueBy()))
        .isEqualTo(Duration.ofDays(7));
  }

  @Test
  void nobodyIsInDefaultWhosePriceCameWhilePayoutWasSilent() {
    UUID lot = soldLot();
    house.confirming.round();
    house.askingForDues.round();
    peers.met(lot.toString());
    house.later(Duration.ofDays(16));
    peers.payout(TestPeers.Manner.AWAY);
    assertThat(house.ruling.findDefault(sale(lot), NUMBER, ZHAO))
        .isInstanceOf(RulingOutcome.PriceUnknown.class);
    peers.payout(TestPeers.Manner.WELL);
    assertThat(house.ruling.findDefault(sale(lot), NUMBER, ZHAO))
        .isInstanceOf(RulingOutcome.PaidMeanwhile.class);
    house.askingForDues.round();
    assertThat(sale(lot).state()).isEqualTo(SaleState.PAID);
    assertThat(database.texts("SELECT number FROM default_rulings")).isEmpty();
  }

  @Test
  void theRulingOfADefaultIsKeptWithItsJudgeAndLiesInTheBuyersBox() throws IOException {
    UUID lot = soldLot();
    house.confirming.round();
    house.askingForDues.round();
    house.later(Duration.ofDays(16));
    assertDone(house.ruling.findDefault(sale(lot), NUMBER, ZHAO), true);

    Sale.MadeRuling made = Objects.requireNonNull(sale(lot).defaultRuling());
    assertThat(made.number()).isEqualTo(NUMBER);
    assertThat(database.texts("SELECT ruled_by FROM default_rulings")).containsExactly("zhao");
    try (var document =
        Loader.loadPDF(house.sales.document(made.sha256(), lot).orElseThrow().bytes())) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
          .contains("重新拍卖", "保证金不予退还", "赵法官", NUMBER);
    }
    assertThat(house.sales.deliveries("bidder-1"))
        .extracting(Sales.Delivery::kind, Sales.Delivery::documentSha256)
        .containsExactly(org.assertj.core.api.Assertions.tuple("DEFAULT_RULING", made.sha256()));
    assertThat(house.sales.numberTaken(NUMBER, lot)).isTrue();
  }

  @Test
  void whoDefaultedMayNotBidForThePropertyAgain() {
    UUID lot = soldLot();
    house.confirming.round();
    assertThat(house.ruling.findDefault(sale(lot), NUMBER, ZHAO))
        .isEqualTo(new RulingOutcome.NotOverdue(sale(lot).dueBy()));
    house.later(Duration.ofDays(16));
    assertThat(house.ruling.findDefault(sale(lot), NUMBER, ZHAO))
        .as("he was never told an account")
        .isInstanceOf(RulingOutcome.PriceUnknown.class);
    house.askingForDues.round();
    assertDone(house.ruling.findDefault(sale(lot), NUMBER, ZHAO), true);
    assertThat(sale(lot).state()).isEqualTo(SaleState.DEFAULTED);
    assertThat(saleFacts(lot)).containsExactly("lot.defaulted");
    assertThat(house.ruling.findDefault(sale(lot), NUMBER, ZHAO))
        .isEqualTo(new RulingOutcome.OutOfOrder(SaleState.DEFAULTED));
    peers.met(lot.toString());
    assertThat(house.askingForDues.round()).as("nobody waits for the price").isFalse();

    UUID again = AnnouncedLot.publish(database, Duration.ofDays(30));
    database.run(
        "UPDATE lots SET property_id = (SELECT property_id FROM lots WHERE id = ?) WHERE id = ?",
        lot,
        again);
    assertThat(house.enrolling.enrol(TestHouse.request(again, 1)))
        .isInstanceOfSatisfying(
            org.fachui.auction.enrolment.application.EnrolmentOutcome.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(EnrolmentRefusal.DEFAULTER));
    assertThat(house.enrol(again, 2).state()).isEqualTo(EnrolmentState.AWAITING_DEPOSIT);
  }

  @Test
  void aDocumentThatWasChangedIsNotHandedOut() {
    UUID lot = soldLot();
    house.confirming.round();
    String sha256 = sale(lot).confirmationPdf();
    database.run("UPDATE documents SET bytes = bytes || '\\x00'::bytea");

    assertThatThrownBy(() -> house.sales.document(sha256, null))
        .isInstanceOf(IllegalStateException.class);
  }

  private static void assertDone(RulingOutcome outcome, boolean fresh) {
    assertThat(outcome)
        .isInstanceOfSatisfying(Done.class, done -> assertThat(done.fresh()).isEqualTo(fresh));
  }

  private List<String> saleFacts(UUID lot) {
    return database
        .texts(
            "SELECT event::json ->> 'type' FROM outbox WHERE key = ? ORDER BY id", lot.toString())
        .stream()
        .map(type -> type.replace("org.fachui.auction.", ""))
        .filter(type -> !type.equals("lot.opened") && !type.equals("lot.sold"))
        .toList();
  }

  private static Fact fact(String id, String kind, String subject) {
    return new Fact(
        "payout.accounts",
        id,
        "/payout",
        "org.fachui.payout." + kind,
        subject,
        Instant.EPOCH,
        jakarta.json.JsonValue.EMPTY_JSON_OBJECT);
  }
}
