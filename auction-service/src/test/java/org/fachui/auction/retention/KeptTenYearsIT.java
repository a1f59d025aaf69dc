package org.fachui.auction.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.stream.Stream;
import org.fachui.auction.bidding.engine.TestDatabase;
import org.fachui.auction.bidding.engine.TestLot;
import org.fachui.devstack.stores.TestStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The database refuses to forget what a sale leaves behind, whoever asks. */
class KeptTenYearsIT {
  private static final TestDatabase DATABASE = TestDatabase.in(TestStores.shared());
  private static final String KEPT =
      """
      SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE t.tgname = 'kept_ten_years' AND t.tgenabled = 'O' ORDER BY 1
      """;

  static Stream<String> kept() {
    return DATABASE.texts(KEPT).stream();
  }

  @ParameterizedTest
  @MethodSource("kept")
  void refusesToForget(String table) {
    assertThatThrownBy(() -> DATABASE.run("DELETE FROM " + table))
        .rootCause()
        .hasMessageContaining(table + " is kept at least ten years (NJA-29)");
    assertThatThrownBy(() -> DATABASE.run("TRUNCATE " + table + " CASCADE"))
        .rootCause()
        .hasMessageContaining("is kept at least ten years (NJA-29)");
  }

  @Test
  void theWholeRecordOfASaleIsKept() {
    assertThat(kept())
        .contains(
            "bid_journal",
            "buyers_in_default",
            "deliveries",
            "documents",
            "enrolments",
            "handovers",
            "lot_head",
            "lots",
            "notices",
            "objections",
            "paddles",
            "sales",
            "signed_root",
            "signing_key",
            "stops")
        .doesNotContain("pictures");
  }

  @Test
  void aLotThatIsPublishedStays() {
    UUID lot = TestLot.anOpenLot().publishIn(DATABASE);

    assertThatThrownBy(() -> DATABASE.run("DELETE FROM paddles WHERE lot_id = ?", lot))
        .isInstanceOf(IllegalStateException.class);
    assertThat(DATABASE.texts("SELECT id FROM lots WHERE id = ?", lot)).hasSize(1);
  }
}
