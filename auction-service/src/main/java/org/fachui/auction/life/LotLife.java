package org.fachui.auction.life;

import static org.fachui.auction.life.LotEvent.*;
import static org.fachui.auction.life.LotEvent.AUCTION_WITHOUT_RESERVE;
import static org.fachui.auction.life.LotEvent.MISS_APPROVAL;
import static org.fachui.auction.life.LotPaper.*;
import static org.fachui.auction.life.LotStage.*;
import static org.fachui.auction.life.LotStage.NOT_APPROVED;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one table of what may happen to a lot. NJA is 法释〔2016〕18号, SALE 拍卖变卖规定 (2020), CPI 民诉法解释
 * (2022), SEIZE 查封规定 (2020), EQ 股权规定.
 */
public final class LotLife {
  /**
   * One edge.
   *
   * @param article rule and article that allow it, such as {@code NJA-26}
   * @param paper on which it rests
   */
  public record Transition(
      LotStage from, LotEvent event, LotStage to, String article, LotPaper paper) {}

  private static final List<Transition> TABLE =
      Stream.of(
              on(ANNOUNCE, LotStage.ANNOUNCED, "NJA-12", NOTICE, DRAFT),
              on(LotEvent.OPEN, LotStage.OPEN, "NJA-20", BID_LOG, ANNOUNCED),
              on(PAUSE, PAUSED, "NJA-28(2)", PAUSE_REPORT, ANNOUNCED, LotStage.OPEN),
              on(RESUME, LotStage.OPEN, "NJA-28(4)", RESUMPTION_NOTICE, PAUSED),
              on(
                  POSTPONE,
                  POSTPONED,
                  "NJA-28(1)",
                  POSTPONEMENT_DECISION,
                  ANNOUNCED,
                  LotStage.OPEN,
                  PAUSED),
              on(
                  STAY,
                  STAYED,
                  "NJA-28(1)",
                  STAY_RULING,
                  ANNOUNCED,
                  LotStage.OPEN,
                  PAUSED,
                  POSTPONED),
              on(CONTINUE_ANNOUNCED, ANNOUNCED, "NJA-28(4)", RESUMPTION_NOTICE, POSTPONED, STAYED),
              on(CONTINUE_OPEN, LotStage.OPEN, "NJA-28(4)", RESUMPTION_NOTICE, POSTPONED, STAYED),
              on(
                  WITHDRAW,
                  WITHDRAWN,
                  "SALE-14, 17, 19",
                  WITHDRAWAL_DECISION,
                  ANNOUNCED,
                  LotStage.OPEN,
                  PAUSED,
                  POSTPONED,
                  STAYED),
              on(CLOSE_SOLD, CLOSED_SOLD, "NJA-11, 20", CONFIRMATION, LotStage.OPEN),
              on(CLOSE_UNSOLD, CLOSED_UNSOLD, "NJA-26(1)", BID_LOG, LotStage.OPEN),
              on(FALL_OVERDUE, OVERDUE, "NJA-25", DEADLINE, CLOSED_SOLD),
              on(PAY, PAID, "NJA-25", ARRIVAL_RECORD, CLOSED_SOLD, OVERDUE),
              on(FIND_DEFAULT, DEFAULTED, "NJA-24, SALE-22", DEFAULT_RULING, OVERDUE),
              on(MISS_APPROVAL, NOT_APPROVED, "EQ-15", DEFAULT_RULING, CLOSED_SOLD, OVERDUE, PAID),
              on(RULE, RULED, "SALE-20", SALE_RULING, PAID),
              on(SERVE, SERVED, "NJA-22(2), CPI-491", SERVICE_RECEIPT, RULED),
              on(HAND_OVER, HANDED_OVER, "SALE-27", HANDOVER_RECORD, SERVED),
              on(
                  ANNUL,
                  ANNULLED,
                  "NJA-31",
                  ANNULMENT_RULING,
                  CLOSED_SOLD,
                  OVERDUE,
                  PAID,
                  RULED,
                  SERVED,
                  HANDED_OVER),
              on(SECOND_AUCTION, FOLLOWED, "NJA-26(1)", PANEL_DECISION, CLOSED_UNSOLD),
              on(POST_AUCTION_SALE, FOLLOWED, "NJA-26(2)", PANEL_DECISION, CLOSED_UNSOLD),
              on(RE_AUCTION, FOLLOWED, "NJA-24, SALE-22", PANEL_DECISION, DEFAULTED),
              on(AUCTION_WITHOUT_RESERVE, FOLLOWED, "CRIM-12", PANEL_DECISION, CLOSED_UNSOLD),
              on(RE_AUCTION, FOLLOWED, "EQ-15", PANEL_DECISION, NOT_APPROVED),
              on(ANNOUNCE_ANEW, FOLLOWED, "NJA-12", PANEL_DECISION, WITHDRAWN, ANNULLED),
              on(
                  TAKE,
                  TAKEN,
                  "SALE-16, CPI-489, CPI-490, CRIM-12",
                  SATISFACTION_RULING,
                  CLOSED_UNSOLD),
              on(TAKE, TAKEN, "CPI-489", SATISFACTION_RULING, WITHDRAWN, DRAFT),
              on(MANAGE, MANAGED, "CPI-490", MANAGEMENT_RECORD, CLOSED_UNSOLD),
              on(RELEASE, RELEASED, "SALE-25, SEIZE-28", RELEASE_RULING, CLOSED_UNSOLD, WITHDRAWN))
          .flatMap(List::stream)
          .toList();

  private LotLife() {}

  /** Every edge. */
  public static List<Transition> table() {
    return TABLE;
  }

  /** What happens when this event meets a lot in this stage; empty if it is not allowed. */
  public static Optional<Transition> transition(LotStage from, LotEvent event) {
    return TABLE.stream().filter(edge -> edge.from() == from && edge.event() == event).findFirst();
  }

  /** From where this event may happen. */
  public static List<LotStage> before(LotEvent event) {
    return TABLE.stream().filter(edge -> edge.event() == event).map(Transition::from).toList();
  }

  private static List<Transition> on(
      LotEvent event, LotStage to, String article, LotPaper paper, LotStage... from) {
    return Arrays.stream(from).map(one -> new Transition(one, event, to, article, paper)).toList();
  }
}
