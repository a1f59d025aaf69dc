package org.fachui.auction.pricing.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The one table of what may follow what. */
public final class PriceTransitions {
  private static final Map<PriceState, Map<StepKind, Set<PriceState>>> TABLE = table();

  private PriceTransitions() {}

  /** The states to which a step of that kind can lead; empty if it is not allowed here. */
  public static Set<PriceState> after(PriceState state, StepKind kind) {
    return TABLE.getOrDefault(state, Map.of()).getOrDefault(kind, Set.of());
  }

  /** The kinds that are allowed here, in their order. */
  public static Set<StepKind> next(PriceState state) {
    return TABLE.getOrDefault(state, Map.of()).keySet();
  }

  private static Map<PriceState, Map<StepKind, Set<PriceState>>> table() {
    PriceState[] laterThanTalks = {PriceState.DIRECTED, PriceState.ONLINE, PriceState.APPRAISAL};
    PriceState[] laterThanDirected = {PriceState.ONLINE, PriceState.APPRAISAL};
    Table table = new Table();
    table
        .from(PriceState.SURVEY)
        .on(StepKind.SURVEYED, PriceState.NEGOTIATION, PriceState.APPRAISAL)
        .on(StepKind.APPRAISAL_RECORDED, PriceState.FIXED);
    table
        .from(PriceState.NEGOTIATION)
        .on(StepKind.SURVEYED, PriceState.NEGOTIATION, PriceState.APPRAISAL)
        .on(StepKind.NEGOTIATION_BEGUN, PriceState.NEGOTIATING)
        .on(StepKind.NEGOTIATION_ENDED, laterThanTalks)
        .on(StepKind.METHOD_REQUESTED, laterThanTalks);
    table
        .from(PriceState.NEGOTIATING)
        .on(
            StepKind.NEGOTIATED,
            PriceState.FIXED,
            PriceState.DIRECTED,
            PriceState.ONLINE,
            PriceState.APPRAISAL)
        .on(StepKind.NEGOTIATION_ENDED, laterThanTalks)
        .on(StepKind.METHOD_REQUESTED, laterThanTalks);
    table
        .from(PriceState.DIRECTED)
        .on(StepKind.DIRECTED_ASKED, PriceState.INQUIRING)
        .on(StepKind.DIRECTED_ENDED, laterThanDirected)
        .on(StepKind.METHOD_REQUESTED, laterThanDirected);
    table
        .from(PriceState.INQUIRING)
        .on(StepKind.DIRECTED_ANSWERED, PriceState.TO_SEND)
        .on(StepKind.DIRECTED_ENDED, laterThanDirected);
    table
        .from(PriceState.ONLINE)
        .on(StepKind.ONLINE_ASKED, PriceState.ASKING)
        .on(StepKind.METHOD_REQUESTED, PriceState.APPRAISAL);
    table
        .from(PriceState.ASKING)
        .on(StepKind.ONLINE_REPORTED, PriceState.ASKING)
        .on(StepKind.ONLINE_EXTENDED, PriceState.ASKING)
        .on(StepKind.ONLINE_CLOSED, PriceState.TO_SEND, PriceState.APPRAISAL)
        .on(StepKind.NEGOTIATED, PriceState.FIXED)
        .on(StepKind.SUSPENDED, PriceState.SUSPENDED)
        .on(StepKind.WITHDRAWN, PriceState.WITHDRAWN);
    table
        .from(PriceState.APPRAISAL)
        .on(StepKind.AGENCIES_AGREED, PriceState.AGENCIES)
        .on(StepKind.DRAW_ANNOUNCED, PriceState.DRAWING);
    table.from(PriceState.DRAWING).on(StepKind.DRAWN, PriceState.AGENCIES);
    table.from(PriceState.AGENCIES).on(StepKind.COMMISSIONED, PriceState.COMMISSIONED);
    table
        .from(PriceState.COMMISSIONED)
        .on(StepKind.REPORT_EXTENDED, PriceState.COMMISSIONED)
        .on(StepKind.APPRAISED, PriceState.TO_SEND)
        .on(StepKind.AGENCY_REPLACED, PriceState.AGENCIES, PriceState.APPRAISAL)
        .on(StepKind.NEGOTIATED, PriceState.FIXED)
        .on(StepKind.SUSPENDED, PriceState.SUSPENDED)
        .on(StepKind.WITHDRAWN, PriceState.WITHDRAWN);
    table
        .from(PriceState.SUSPENDED)
        .on(StepKind.RESUMED, PriceState.ASKING, PriceState.COMMISSIONED)
        .on(StepKind.WITHDRAWN, PriceState.WITHDRAWN);
    table
        .from(PriceState.TO_SEND)
        .on(StepKind.REPORTS_SENT, PriceState.OBJECTIONS, PriceState.FIXED);
    table
        .from(PriceState.OBJECTIONS)
        .on(StepKind.OBJECTED, PriceState.OBJECTIONS)
        .on(
            StepKind.OBJECTION_RULED,
            PriceState.OBJECTIONS,
            PriceState.AGENCIES,
            PriceState.APPRAISAL)
        .on(StepKind.OBJECTIONS_CLOSED, PriceState.FIXED, PriceState.APPRAISAL);
    table
        .from(PriceState.FIXED)
        .on(StepKind.NEGOTIATION_BEGUN, PriceState.NEGOTIATING)
        .on(StepKind.ONLINE_ASKED, PriceState.ASKING)
        .on(StepKind.COMMISSIONED, PriceState.COMMISSIONED)
        .on(StepKind.SET_ASIDE, PriceState.NEGOTIATION, PriceState.SURVEY);
    table
        .from(PriceState.WITHDRAWN)
        .on(StepKind.SURVEYED, PriceState.NEGOTIATION, PriceState.APPRAISAL);
    return table.rows;
  }

  private static final class Table {
    final Map<PriceState, Map<StepKind, Set<PriceState>>> rows = new EnumMap<>(PriceState.class);
    private Map<StepKind, Set<PriceState>> row = Map.of();

    Table from(PriceState state) {
      row = new EnumMap<>(StepKind.class);
      rows.put(state, row);
      return this;
    }

    Table on(StepKind kind, PriceState... states) {
      row.put(kind, Set.of(states));
      return this;
    }
  }
}
