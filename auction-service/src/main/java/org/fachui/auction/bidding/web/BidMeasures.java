package org.fachui.auction.bidding.web;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import org.fachui.auction.bidding.application.BidOutcome;
import org.fachui.auction.bidding.model.BidRefusal;
import org.fachui.platform.metrics.Measured;

/**
 * What bidders were answered, through whichever door, and after what time. Only counters in memory
 * are added to; by the thread that answers, not by the journal's.
 */
@ApplicationScoped
public class BidMeasures implements Measured {
  private static final String NONE = "none";

  /** Seconds; half of them around the bars of ADR 11 (p50 and p99). */
  private static final double[] LIMITS = {
    0.0025, 0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5
  };

  private final Counter answers =
      Counter.builder()
          .name("fachui_bid_answers_total")
          .help("Answers to bids; a bid that is sent again with its key is answered again.")
          .labelNames("outcome", "reason")
          .withoutExemplars()
          .build();
  private final Histogram times =
      Histogram.builder()
          .name("fachui_bid_answer_seconds")
          .help("From a bid's entry into the server until its answer is put into words.")
          .labelNames("outcome")
          .classicOnly()
          .classicUpperBounds(LIMITS)
          .withoutExemplars()
          .build();

  /** From 0, so that the first of a kind is seen as one more. */
  public BidMeasures() {
    for (String outcome : new String[] {"accepted", "unknown", "not_recorded"}) {
      answers.initLabelValues(outcome, NONE);
      times.initLabelValues(outcome);
    }
    times.initLabelValues("refused");
    for (BidRefusal reason : BidRefusal.values()) {
      answers.initLabelValues(outcomeOf(reason), reason.name());
    }
  }

  /** A bid that entered so long ago is answered now. */
  void answered(BidOutcome outcome, long afterNanos) {
    String kind =
        switch (outcome) {
          case BidOutcome.Recorded recorded -> count("accepted", NONE);
          case BidOutcome.NotRecorded never -> count("not_recorded", NONE);
          case BidOutcome.Unknown unknown -> count("unknown", NONE);
          case BidOutcome.Refused refused ->
              count(outcomeOf(refused.reason()), refused.reason().name());
        };
    if (!kind.equals("shed")) {
      times.labelValues(kind).observe((double) afterNanos / TimeUnit.SECONDS.toNanos(1));
    }
  }

  /** A bid was sent back unread, because too many were under way. */
  void turnedAway() {
    count("shed", BidRefusal.TOO_BUSY.name());
  }

  private String count(String outcome, String reason) {
    answers.labelValues(outcome, reason).inc();
    return outcome;
  }

  /** What was too much is no refusal of a bid: nobody looked at it. */
  private static String outcomeOf(BidRefusal reason) {
    return reason == BidRefusal.TOO_BUSY || reason == BidRefusal.RATE_LIMITED ? "shed" : "refused";
  }

  @Override
  public void register(PrometheusRegistry registry) {
    registry.register(answers);
    registry.register(times);
  }
}
