package org.fachui.auction.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fachui.auction.enrolment.model.EnrolmentRefusal;
import org.fachui.auction.life.LotLife;
import org.fachui.auction.life.LotLife.Transition;
import org.fachui.kernel.rules.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever cites a rule cites one that is in the register, so that anybody can look it up. */
class CitedRulesTest {
  private static final Pattern CITED = Pattern.compile("(?:([A-Z]+)-)?([0-9]+)(?:\\([0-9]\\))?");

  private static final Set<String> REGISTER =
      RuleSets.ALL.stream()
          .flatMap(set -> set.rules().stream())
          .map(Rule::id)
          .collect(Collectors.toCollection(TreeSet::new));

  @Test
  void aRefusedEnrolmentCitesARuleOfBuyers() {
    assertThat(RuleSets.BUYER_2022.rules())
        .extracting(Rule::id)
        .containsAll(Arrays.stream(EnrolmentRefusal.values()).map(EnrolmentRefusal::rule).toList());
  }

  static Stream<Transition> transitions() {
    return LotLife.table().stream();
  }

  @ParameterizedTest
  @MethodSource("transitions")
  void everyStepOfALotStandsOnARule(Transition transition) {
    assertThat(REGISTER).containsAll(cited(transition.article()));
  }

  @Test
  void severalRulesOfOneTextAreRead() {
    assertThat(cited("SALE-14, 17, NJA-28(2)")).containsExactly("SALE-14", "SALE-17", "NJA-28");
  }

  @Test
  void aDrillHasTheSameRulesOfBuyers() {
    assertThat(RuleSets.DRILL_BUYER_2026.rules())
        .extracting(Rule::id)
        .isEqualTo(RuleSets.BUYER_2022.rules().stream().map(Rule::id).toList());
  }

  private static List<String> cited(String article) {
    List<String> ids = new ArrayList<>();
    String text = "";
    Matcher each = CITED.matcher(article);
    while (each.find()) {
      text = each.group(1) == null ? text : each.group(1);
      ids.add(text + "-" + each.group(2));
    }
    return ids;
  }
}
