package org.fachui.kernel.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleSetTest {
  private static final RuleCitation TEXT = new RuleCitation("某规定", "法释〔2016〕18号", "第二十条");
  private static final Rule TWENTY =
      new Rule("NJA-20", TEXT, "递增出价", RuleFacts.of("windowMs", 300_000));

  @Test
  void findsARuleByItsIdAndNamesWhatIsMissing() {
    RuleSet set = from(2017, Optional.empty(), TWENTY);
    assertThat(set.rule("NJA-20")).isEqualTo(TWENTY);
    assertThatThrownBy(() -> set.rule("NJA-99")).hasMessageContaining("NJA-99");
  }

  @Test
  void refusesTheSameRuleTwiceAndAnEndBeforeTheBeginning() {
    assertThatThrownBy(() -> from(2017, Optional.empty(), TWENTY, TWENTY))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> from(2017, Optional.of(LocalDate.of(2016, 12, 31)), TWENTY))
        .hasMessageContaining("ends before");
  }

  @Test
  void isInForceFromItsFirstDayUntilBeforeItsLast() {
    RuleSet set = from(2017, Optional.of(LocalDate.of(2018, 1, 1)), TWENTY);
    assertThat(set.inForceOn(LocalDate.of(2016, 12, 31))).isFalse();
    assertThat(set.inForceOn(LocalDate.of(2017, 1, 1))).isTrue();
    assertThat(set.inForceOn(LocalDate.of(2017, 12, 31))).isTrue();
    assertThat(set.inForceOn(LocalDate.of(2018, 1, 1))).isFalse();
  }

  @Test
  void keepsFactsInOrderAndTakesOnlyWhatJsonKeepsExactly() {
    RuleFacts facts = RuleFacts.of("b", 2).and("a", "text").and("c", true);
    assertThat(facts.values().keySet()).containsExactly("a", "b", "c");
    assertThat(facts.number("b")).isEqualTo(2L);
    assertThatThrownBy(() -> facts.number("a")).hasMessageContaining("no integer a");
    assertThatThrownBy(() -> RuleFacts.of("ratio", 0.7)).hasMessageContaining("not a fact");
    assertThatThrownBy(() -> RuleFacts.of("fen", RuleFacts.LARGEST + 1))
        .hasMessageContaining("not a fact");
  }

  @Test
  void citesAsACourtWrites() {
    assertThat(TEXT.at("第二十条第二款").text()).isEqualTo("《某规定》（法释〔2016〕18号）第二十条第二款");
    assertThat(new RuleCitation("某法", "", "第一条").text()).isEqualTo("《某法》第一条");
  }

  private static RuleSet from(int year, Optional<LocalDate> to, Rule... rules) {
    return new RuleSet("TEST", false, LocalDate.of(year, 1, 1), to, List.of(rules));
  }
}
