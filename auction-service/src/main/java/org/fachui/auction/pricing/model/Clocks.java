package org.fachui.auction.pricing.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What runs: each clock with its end and the rule that set it. */
public final class Clocks {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /**
   * One clock.
   *
   * @param what {@code START}, {@code TERM}, {@code REPORT}, {@code DRAW}, {@code SEND}, {@code
   *     OBJECTIONS} or {@code DISPOSAL}
   */
  public record Clock(String what, Instant until, String rule) {}

  private Clocks() {}

  /** Those that run where the determination stands; at most one for each state. */
  public static List<Clock> of(Determination determination, LocalDate seizedOn) {
    List<Clock> clocks = new ArrayList<>();
    switch (determination.state()) {
      case SURVEY, NEGOTIATION ->
          clocks.add(clock(determination, "START", "PRICE-1", "startedMsMax", start(seizedOn)));
      case NEGOTIATING ->
          determination
              .last(Step.NegotiationBegun.class)
              .ifPresent(begun -> clocks.add(new Clock("TERM", begun.until(), "PRICE-4")));
      case INQUIRING ->
          determination
              .last(Step.DirectedAsked.class)
              .ifPresent(asked -> clocks.add(new Clock("TERM", asked.until(), "PRICE-6")));
      case ASKING ->
          clocks.add(new Clock("REPORT", OnlineInquiry.of(determination).dueAt(), "PRICE-11"));
      case DRAWING ->
          determination
              .last(Step.DrawAnnounced.class)
              .ifPresent(draw -> clocks.add(new Clock("DRAW", draw.drawAt(), "PRICE-16")));
      case COMMISSIONED ->
          clocks.add(new Clock("REPORT", Commission.of(determination).dueAt(), "PRICE-19"));
      case TO_SEND ->
          clocks.add(clock(determination, "SEND", "PRICE-21", "sentMsMax", lastAt(determination)));
      case OBJECTIONS ->
          clocks.add(new Clock("OBJECTIONS", Objections.closesAt(determination), "PRICE-22"));
      case FIXED ->
          clocks.add(
              clock(determination, "DISPOSAL", "PRICE-30", "disposalMsMax", lastAt(determination)));
      case DIRECTED, ONLINE, APPRAISAL, AGENCIES, SUSPENDED, WITHDRAWN -> {}
    }
    return clocks;
  }

  private static Clock clock(
      Determination determination, String what, String rule, String figure, Instant from) {
    long ms = determination.rules().rule(rule).parameters().number(figure);
    return new Clock(what, from.plusMillis(ms), rule);
  }

  private static Instant start(LocalDate seizedOn) {
    return seizedOn.atStartOfDay(CHINA).toInstant();
  }

  private static Instant lastAt(Determination determination) {
    return determination.log().getLast().step().at();
  }
}
