package org.fachui.auction.outcome.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fachui.auction.annulment.AnnulmentGround;
import org.fachui.auction.enrolment.model.ConnectionWithSale;
import org.fachui.auction.enrolment.model.Listed;
import org.fachui.auction.enrolment.model.ListedParty;
import org.fachui.auction.rules.RuleSets;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuyerRulesTest {
  private static final Listed CLEAN = new Listed(null, null, false, List.of());

  private static List<Refused> judge(boolean buys, Listed listed) {
    return BuyerRules.judge(
        RuleSets.buyer(false),
        List.of(new ListedParty(0, true, CLEAN), new ListedParty(1, buys, listed)),
        false);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void nothingIsFoundOfWhoStandsInNoList(boolean drill) {
    var party = new ListedParty(0, true, CLEAN);
    assertThat(BuyerRules.judge(RuleSets.buyer(drill), List.of(party), false)).isEmpty();
    assertThat(BuyerRules.judge(RuleSets.buyer(drill), List.of(party), true))
        .extracting(Refused::reason)
        .containsExactly("RESTRICTED");
  }

  @ParameterizedTest
  @CsvSource({
    "PLATFORM,第三十四条第二项",
    "AGENCY,第三十四条第三项",
    "COURT_STAFF,第三十四条第四项",
    "PLATFORM_STAFF,第三十四条第四项",
    "AGENCY_STAFF,第三十四条第四项",
    "NEAR_RELATIVE,第三十四条第四项"
  })
  void aConnectionIsCitedByItsItemWithTheCourtThatMayTakeItBack(
      ConnectionWithSale connection, String article) {
    assertThat(judge(false, new Listed(connection, "川0105", false, List.of())))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.reason()).isEqualTo("BUYER_CONNECTED");
              assertThat(found.rule().citation().article()).isEqualTo(article);
              assertThat(found.inputs().asMap())
                  .containsEntry("party", 2L)
                  .containsEntry("role", "AGENT")
                  .containsEntry("connection", connection.name())
                  .containsEntry("declaredBy", "川0105");
              assertThat(found.accepted().asMap()).containsEntry("withdrawalBy", "川0105");
            });
  }

  @Test
  void eachFindingCanBeEndedByAnAnnulmentOnTheGroundThatTheDeskKnows() {
    var all = new Listed(ConnectionWithSale.AGENCY, "浙0106", true, List.of("川0105", "浙0106"));
    List<Refused> found = judge(true, all);

    assertThat(found)
        .extracting(one -> one.rule().id() + " " + one.reason())
        .containsExactly(
            "NJA-34 BUYER_CONNECTED", "NJA-24 BUYER_DEFAULTED", "CONS-3 BUYER_SPENDING_RESTRICTED");
    assertThat(found)
        .allSatisfy(
            one ->
                assertThat(AnnulmentGround.valueOf("" + one.accepted().asMap().get("annulment")))
                    .isEqualTo(AnnulmentGround.UNQUALIFIED_BUYER));
    assertThat(found.getLast().accepted().asMap())
        .containsEntry("permissionOf", "川0105、浙0106")
        .containsEntry("permissionUnder", "CONS-8");
  }

  @Test
  void whoOnlyActsForOthersSpendsTheirMeans() {
    var restricted = new Listed(null, null, false, List.of("川0105"));
    assertThat(judge(false, restricted)).isEmpty();
    assertThat(judge(true, restricted)).hasSize(1);
  }
}
