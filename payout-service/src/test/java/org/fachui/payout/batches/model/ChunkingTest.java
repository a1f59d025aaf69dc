package org.fachui.payout.batches.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChunkingTest {
  @Test
  void fillsOneFileAfterTheOther() {
    Chunking files = new Chunking(5_000);
    assertThat(files.fileOf(0)).isEqualTo(1);
    assertThat(files.fileOf(4_999)).isEqualTo(1);
    assertThat(files.fileOf(5_000)).isEqualTo(2);
    assertThat(files.filesFor(0)).isZero();
    assertThat(files.filesFor(5_000)).isEqualTo(1);
    assertThat(files.filesFor(5_001)).isEqualTo(2);
  }

  @Test
  void refusesSizesThatNoBankTakes() {
    assertThatThrownBy(() -> new Chunking(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Chunking(50_001)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFileKeepsItsId() {
    UUID batch = new UUID(1, 2);
    assertThat(Chunking.fileId(batch, "102", 1))
        .isEqualTo(Chunking.fileId(batch, "102", 1))
        .isNotEqualTo(Chunking.fileId(batch, "102", 2))
        .isNotEqualTo(Chunking.fileId(batch, "103", 1))
        .hasSize(35);
  }
}
