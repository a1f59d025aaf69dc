package org.fachui.system.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimantsTest {
  @Test
  void theSameSeedGivesTheSameCrowd() {
    assertThat(Claimants.csv(Claimants.of(0, 500, 7)))
        .isEqualTo(Claimants.csv(Claimants.of(0, 500, 7)));
    assertThat(Claimants.csv(Claimants.of(0, 500, 7)))
        .isNotEqualTo(Claimants.csv(Claimants.of(0, 500, 8)));
  }

  @Test
  void everybodyHasAnAccountAndAnIdentityOfHisOwn() {
    List<Claimant> crowd = Claimants.of(0, 20_000, 7);
    assertThat(crowd.stream().map(Claimant::accountNo).distinct()).hasSize(20_000);
    assertThat(crowd.stream().map(Claimant::residentId).distinct()).hasSize(20_000);
    assertThat(crowd.stream().map(one -> one.bankNo().substring(0, 3)).distinct())
        .hasSameElementsAs(Claimants.BANKS);
    assertThat(crowd.stream().map(Claimant::tier).distinct()).containsExactlyInAnyOrder(1, 2, 3);
  }

  @Test
  void numbersCarryTheirCheckDigits() {
    assertThat(Claimants.residentId(0)).isEqualTo("339900195001010005");
    assertThat(Claimants.bankNo("102", 1)).isEqualTo("102331000014");
  }

  @Test
  void aLineOfTheFileHasEightColumns() {
    String[] lines = Claimants.csv(Claimants.of(0, 1, 7)).split("\n", -1);
    assertThat(lines[0])
        .isEqualTo("registered_no,name,id_kind,id_number,bank_no,account_no,amount_yuan,tier");
    assertThat(lines[1].split(",", -1)).hasSize(8);
    assertThat(lines[1].split(",", -1)[6]).matches("[0-9]+\\.[0-9]{2}");
  }

  @Test
  void sharesTierByTierToTheFen() {
    List<Claimant> three =
        List.of(
            new Claimant("1", "n", "i", "b", "A", 100, 1),
            new Claimant("2", "n", "i", "b", "B", 100, 2),
            new Claimant("3", "n", "i", "b", "C", 100, 2),
            new Claimant("4", "n", "i", "b", "D", 100, 3));
    assertThat(Waterfall.shares(three, 151))
        .isEqualTo(Map.of("A", 100L, "B", 26L, "C", 25L, "D", 0L));
    assertThat(Waterfall.shares(three, 50)).isEqualTo(Map.of("A", 50L, "B", 0L, "C", 0L, "D", 0L));
    assertThat(Waterfall.shares(three, 1_000)).containsEntry("D", 100L);
  }
}
