package org.fachui.auction.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fachui.auction.bidding.model.LotState;
import org.fachui.auction.outcome.model.SaleState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LotLifeTest {
  /** The law's picture, written a second time and by hand: what is not here must not be allowed. */
  private static final Map<String, String> EDGES =
      edges(
          """
          DRAFT: ANNOUNCE>ANNOUNCED TAKE>TAKEN
          ANNOUNCED: OPEN>OPEN PAUSE>PAUSED POSTPONE>POSTPONED STAY>STAYED WITHDRAW>WITHDRAWN
          OPEN: PAUSE>PAUSED POSTPONE>POSTPONED STAY>STAYED WITHDRAW>WITHDRAWN CLOSE_SOLD>CLOSED_SOLD CLOSE_UNSOLD>CLOSED_UNSOLD
          PAUSED: RESUME>OPEN POSTPONE>POSTPONED STAY>STAYED WITHDRAW>WITHDRAWN
          POSTPONED: CONTINUE_ANNOUNCED>ANNOUNCED CONTINUE_OPEN>OPEN STAY>STAYED WITHDRAW>WITHDRAWN
          STAYED: CONTINUE_ANNOUNCED>ANNOUNCED CONTINUE_OPEN>OPEN WITHDRAW>WITHDRAWN
          WITHDRAWN: ANNOUNCE_ANEW>FOLLOWED TAKE>TAKEN RELEASE>RELEASED
          CLOSED_SOLD: FALL_OVERDUE>OVERDUE PAY>PAID MISS_APPROVAL>NOT_APPROVED ANNUL>ANNULLED
          CLOSED_UNSOLD: SECOND_AUCTION>FOLLOWED POST_AUCTION_SALE>FOLLOWED AUCTION_WITHOUT_RESERVE>FOLLOWED TAKE>TAKEN MANAGE>MANAGED RELEASE>RELEASED
          OVERDUE: PAY>PAID FIND_DEFAULT>DEFAULTED MISS_APPROVAL>NOT_APPROVED ANNUL>ANNULLED
          PAID: RULE>RULED MISS_APPROVAL>NOT_APPROVED ANNUL>ANNULLED
          RULED: SERVE>SERVED ANNUL>ANNULLED
          SERVED: HAND_OVER>HANDED_OVER ANNUL>ANNULLED
          HANDED_OVER: ANNUL>ANNULLED
          DEFAULTED: RE_AUCTION>FOLLOWED
          NOT_APPROVED: RE_AUCTION>FOLLOWED
          ANNULLED: ANNOUNCE_ANEW>FOLLOWED
          FOLLOWED:
          TAKEN:
          MANAGED:
          RELEASED:
          """);

  static Stream<Arguments> everyStageAndEvent() {
    return Arrays.stream(LotStage.values())
        .flatMap(from -> Arrays.stream(LotEvent.values()).map(event -> Arguments.of(from, event)));
  }

  @ParameterizedTest
  @MethodSource("everyStageAndEvent")
  void allowsExactlyWhatThePictureAllows(LotStage from, LotEvent event) {
    Optional<String> expected = Optional.ofNullable(EDGES.get(from + " " + event));
    assertThat(from.after(event).map(Enum::name)).isEqualTo(expected);
  }

  @Test
  void hasNoEdgeTwiceAndNoneThatThePictureLacks() {
    assertThat(LotLife.table())
        .extracting(edge -> edge.from() + " " + edge.event())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(EDGES.keySet());
  }

  @Test
  void namesArticleAndPaperOnEveryEdge() {
    assertThat(LotLife.table())
        .allSatisfy(
            edge -> {
              assertThat(edge.article()).matches("(NJA|SALE|CPI|SEIZE|EQ|CRIM)-[0-9].*");
              assertThat(edge.paper().chinese()).isNotBlank();
            });
    assertThat(LotLife.table().stream().map(LotLife.Transition::paper).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(LotPaper.values());
  }

  /** Postponement, stay, pause, withdrawal and annulment are different things. */
  @Test
  void hasAPaperOfItsOwnForEachWayOfStopping() {
    List<LotPaper> papers =
        Stream.of(
                LotEvent.PAUSE, LotEvent.POSTPONE, LotEvent.STAY, LotEvent.WITHDRAW, LotEvent.ANNUL)
            .map(
                event ->
                    LotLife.transition(LotLife.before(event).getFirst(), event)
                        .orElseThrow()
                        .paper())
            .toList();
    assertThat(papers).doesNotHaveDuplicates().hasSize(5);
  }

  @ParameterizedTest
  @EnumSource(LotStage.class)
  void leadsToEveryStageFromTheDraft(LotStage stage) {
    Set<LotStage> reached = reachableFrom(LotStage.DRAFT);
    assertThat(stage == LotStage.DRAFT || reached.contains(stage)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(LotState.class)
  void knowsEveryStateOfBiddingByItsName(LotState state) {
    assertThat(LotStage.values()).extracting(Enum::name).contains(state.name());
  }

  /** SOLD is what the closing record says; every other state of a sale has its own name here. */
  @ParameterizedTest
  @EnumSource(SaleState.class)
  void allowsEveryStepThatASaleMayTake(SaleState from) {
    for (SaleState to : SaleState.values()) {
      if (from.mayBecome(to)) {
        assertThat(reachableFrom(stage(from))).as(from + " → " + to).contains(stage(to));
      }
    }
  }

  private static LotStage stage(SaleState state) {
    return state == SaleState.SOLD ? LotStage.CLOSED_SOLD : LotStage.valueOf(state.name());
  }

  private static Set<LotStage> reachableFrom(LotStage start) {
    Set<LotStage> reached =
        LotLife.table().stream()
            .filter(edge -> edge.from() == start)
            .map(LotLife.Transition::to)
            .collect(Collectors.toSet());
    int before;
    do {
      before = reached.size();
      LotLife.table().stream()
          .filter(edge -> reached.contains(edge.from()))
          .map(LotLife.Transition::to)
          .toList()
          .forEach(reached::add);
    } while (reached.size() > before);
    return reached;
  }

  private static Map<String, String> edges(String picture) {
    Map<String, String> edges = new TreeMap<>();
    picture
        .lines()
        .forEach(
            line -> {
              String[] sides = line.split(":", 2);
              for (String edge : sides[1].strip().split(" ", -1)) {
                if (!edge.isEmpty()) {
                  String[] parts = edge.split(">", 2);
                  edges.put(sides[0] + " " + parts[0], parts[1]);
                }
              }
            });
    return edges;
  }
}
