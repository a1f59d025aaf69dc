package org.fachui.auction.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
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

  /** Tables that speak of a lot, a property or a case, at whatever distance. */
  private static final String OF_A_SALE =
      """
      WITH RECURSIVE speaks (relid) AS (
        SELECT oid FROM pg_class
        WHERE relname IN ('cases', 'properties', 'lots') AND relnamespace = 'public'::regnamespace
        UNION
        SELECT f.conrelid FROM pg_constraint f JOIN speaks s ON f.confrelid = s.relid WHERE f.contype = 'f')
      SELECT c.relname FROM speaks s JOIN pg_class c ON c.oid = s.relid ORDER BY 1
      """;

  /**
   * What may go: pictures are replaced by better ones, a reminder is switched off, messages belong
   * to an address that its owner may remove, and the open feed is made of what is kept elsewhere.
   * Steps to a price only grow by a trigger of their own.
   */
  private static final Set<String> MAY_GO =
      Set.of(
          "message_attempts",
          "messages",
          "open_due",
          "open_lot",
          "pictures",
          "price_steps",
          "property_pictures",
          "reminders");

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
  void whatSpeaksOfASaleIsKeptOrNamedHere() {
    Set<String> speaks = new TreeSet<>(DATABASE.texts(OF_A_SALE));
    speaks.removeAll(kept().toList());
    assertThat(speaks).containsExactlyInAnyOrderElementsOf(MAY_GO);
  }

  @Test
  void aLotThatIsPublishedStays() {
    UUID lot = TestLot.anOpenLot().publishIn(DATABASE);

    assertThatThrownBy(() -> DATABASE.run("DELETE FROM paddles WHERE lot_id = ?", lot))
        .isInstanceOf(IllegalStateException.class);
    assertThat(DATABASE.texts("SELECT id FROM lots WHERE id = ?", lot)).hasSize(1);
  }
}
