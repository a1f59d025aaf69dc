package org.fachui.auction.pricing.model;

import java.util.Arrays;

/** The kinds of steps, each with its record and with who takes it. */
public enum StepKind {
  SURVEYED(Step.Surveyed.class, false),
  NEGOTIATION_BEGUN(Step.NegotiationBegun.class, false),
  NEGOTIATED(Step.Negotiated.class, false),
  NEGOTIATION_ENDED(Step.NegotiationEnded.class, false),
  METHOD_REQUESTED(Step.MethodRequested.class, false),
  DIRECTED_ASKED(Step.DirectedAsked.class, false),
  DIRECTED_ANSWERED(Step.DirectedAnswered.class, false),
  DIRECTED_ENDED(Step.DirectedEnded.class, false),
  ONLINE_ASKED(Step.OnlineAsked.class, false),
  ONLINE_REPORTED(Step.OnlineReported.class, false),
  ONLINE_EXTENDED(Step.OnlineExtended.class, true),
  ONLINE_CLOSED(Step.OnlineClosed.class, false),
  AGENCIES_AGREED(Step.AgenciesAgreed.class, false),
  DRAW_ANNOUNCED(Step.DrawAnnounced.class, false),
  DRAWN(Step.Drawn.class, false),
  COMMISSIONED(Step.Commissioned.class, false),
  REPORT_EXTENDED(Step.ReportExtended.class, true),
  APPRAISED(Step.Appraised.class, false),
  AGENCY_REPLACED(Step.AgencyReplaced.class, false),
  APPRAISAL_RECORDED(Step.AppraisalRecorded.class, false),
  REPORTS_SENT(Step.ReportsSent.class, false),
  OBJECTED(Step.Objected.class, false),
  OBJECTION_RULED(Step.ObjectionRuled.class, true),
  OBJECTIONS_CLOSED(Step.ObjectionsClosed.class, false),
  SUSPENDED(Step.Suspended.class, true),
  RESUMED(Step.Resumed.class, true),
  WITHDRAWN(Step.Withdrawn.class, true),
  SET_ASIDE(Step.SetAside.class, true);

  private final Class<? extends Step> type;
  private final boolean ruling;

  StepKind(Class<? extends Step> type, boolean ruling) {
    this.type = type;
    this.ruling = ruling;
  }

  /** The kind of a step. */
  public static StepKind of(Step step) {
    return Arrays.stream(values())
        .filter(kind -> kind.type.isInstance(step))
        .findFirst()
        .orElseThrow();
  }

  /** Its record. */
  public Class<? extends Step> type() {
    return type;
  }

  /** Whether a judge takes it; the others a clerk records. */
  public boolean ruling() {
    return ruling;
  }
}
