package org.fachui.payout.batches.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InstructionIdTest {
  private static final UUID CLAIM = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

  /** Computed with another language's SHA-256 and base32. */
  @Test
  void isTheBase32OfTheHashCutTo35Characters() {
    assertThat(InstructionId.of(CLAIM, 1, 1).text())
        .isEqualTo("QRBI3E7VESZPOPBLJQUXT2AOERAKR737DEP");
    assertThat(InstructionId.of(CLAIM, 1, 2).text())
        .isEqualTo("ATSYADAKHZGDBNQE2PHFP77CRIWJKDJA5JA");
    assertThat(InstructionId.of(CLAIM, 2, 1).text())
        .isEqualTo("U7A3AXPIEUGTVQQMJ5WB2ISJ4GYWZAPM47V");
  }

  @Test
  void differsForEveryClaimRoundAndGeneration() {
    Set<InstructionId> ids = new HashSet<>();
    for (int claim = 0; claim < 500; claim++) {
      for (int round = 1; round <= 3; round++) {
        for (int generation = 1; generation <= 3; generation++) {
          ids.add(InstructionId.of(new UUID(7, claim), round, generation));
        }
      }
    }
    assertThat(ids).hasSize(4_500);
  }

  @Test
  void refusesWhatCannotBeAnId() {
    for (String text : new String[] {"", "a", "A1", "A".repeat(36), "A B", "A\n"}) {
      assertThatThrownBy(() -> new InstructionId(text)).isInstanceOf(RuntimeException.class);
      assertThat(InstructionId.looksLike(text)).isFalse();
    }
    assertThatThrownBy(() -> InstructionId.of(CLAIM, 0, 1)).isInstanceOf(RuntimeException.class);
  }
}
