package org.fachui.auction.pricing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fachui.auction.pricing.model.PriceScript.Edge;
import org.fachui.auction.rules.RuleSets;
import org.junit.jupiter.api.Test;

/** The table of states against what it should say, and against what can really happen. */
class PriceTransitionsTest {
  private static final String TABLE =
      """
      SURVEY: SURVEYED>NEGOTIATION,APPRAISAL APPRAISAL_RECORDED>FIXED
      NEGOTIATION: SURVEYED>NEGOTIATION,APPRAISAL NEGOTIATION_BEGUN>NEGOTIATING \
      NEGOTIATION_ENDED>DIRECTED,ONLINE,APPRAISAL METHOD_REQUESTED>DIRECTED,ONLINE,APPRAISAL
      NEGOTIATING: NEGOTIATED>DIRECTED,ONLINE,APPRAISAL,FIXED \
      NEGOTIATION_ENDED>DIRECTED,ONLINE,APPRAISAL METHOD_REQUESTED>DIRECTED,ONLINE,APPRAISAL
      DIRECTED: METHOD_REQUESTED>ONLINE,APPRAISAL DIRECTED_ASKED>INQUIRING DIRECTED_ENDED>ONLINE,APPRAISAL
      INQUIRING: DIRECTED_ANSWERED>TO_SEND DIRECTED_ENDED>ONLINE,APPRAISAL
      ONLINE: METHOD_REQUESTED>APPRAISAL ONLINE_ASKED>ASKING
      ASKING: NEGOTIATED>FIXED ONLINE_REPORTED>ASKING ONLINE_EXTENDED>ASKING \
      ONLINE_CLOSED>APPRAISAL,TO_SEND SUSPENDED>SUSPENDED WITHDRAWN>WITHDRAWN
      APPRAISAL: AGENCIES_AGREED>AGENCIES DRAW_ANNOUNCED>DRAWING
      DRAWING: DRAWN>AGENCIES
      AGENCIES: COMMISSIONED>COMMISSIONED
      COMMISSIONED: NEGOTIATED>FIXED REPORT_EXTENDED>COMMISSIONED APPRAISED>TO_SEND \
      AGENCY_REPLACED>APPRAISAL,AGENCIES SUSPENDED>SUSPENDED WITHDRAWN>WITHDRAWN
      SUSPENDED: RESUMED>ASKING,COMMISSIONED WITHDRAWN>WITHDRAWN
      TO_SEND: REPORTS_SENT>OBJECTIONS,FIXED
      OBJECTIONS: OBJECTED>OBJECTIONS OBJECTION_RULED>APPRAISAL,AGENCIES,OBJECTIONS \
      OBJECTIONS_CLOSED>APPRAISAL,FIXED
      FIXED: NEGOTIATION_BEGUN>NEGOTIATING ONLINE_ASKED>ASKING COMMISSIONED>COMMISSIONED \
      SET_ASIDE>SURVEY,NEGOTIATION
      WITHDRAWN: SURVEYED>NEGOTIATION,APPRAISAL
      """;

  @Test
  void everyEdgeIsInTheTableAndNoOther() {
    assertThat(Stream.of(PriceState.values()).map(PriceTransitionsTest::row).toList())
        .containsExactlyElementsOf(TABLE.lines().map(String::strip).toList());
  }

  private static String row(PriceState state) {
    return state
        + ": "
        + Stream.of(StepKind.values())
            .filter(kind -> !PriceTransitions.after(state, kind).isEmpty())
            .map(kind -> kind + ">" + joined(PriceTransitions.after(state, kind)))
            .collect(Collectors.joining(" "));
  }

  private static String joined(Set<PriceState> states) {
    return new TreeSet<>(states).stream().map(Enum::name).collect(Collectors.joining(","));
  }

  @Test
  void whatMayFollowIsWhatLeadsSomewhere() {
    for (PriceState state : PriceState.values()) {
      assertThat(PriceTransitions.next(state))
          .as(state.name())
          .containsExactlyElementsOf(
              Stream.of(StepKind.values())
                  .filter(kind -> !PriceTransitions.after(state, kind).isEmpty())
                  .toList());
    }
  }

  /** An edge that no way of the examples takes would be one that nobody ever saw. */
  @Test
  void everyEdgeIsTakenBySomeExample() {
    Set<Edge> taken = new LinkedHashSet<>();
    for (String way : (Iterable<String>) PriceWays.all()::iterator) {
      taken.addAll(PriceScript.of(RuleSets.PRICE_2018, 2, way).edges());
    }

    Set<Edge> possible = new LinkedHashSet<>();
    for (PriceState before : PriceState.values()) {
      for (StepKind kind : PriceTransitions.next(before)) {
        PriceTransitions.after(before, kind)
            .forEach(after -> possible.add(new Edge(before, kind, after)));
      }
    }
    assertThat(taken).containsExactlyInAnyOrderElementsOf(possible);
  }
}
