package org.fachui.auction.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.engine.TestDatabase;
import org.fachui.auction.bidding.engine.TestLot;
import org.fachui.auction.complaints.Complaint.Kind;
import org.fachui.auction.complaints.Complaints.Finding;
import org.fachui.devstack.stores.TestStores;
import org.fachui.platform.problems.ProblemException;
import org.fachui.platform.store.Transactions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplaintsIT {
  private static final TestDatabase DATABASE = TestDatabase.in(TestStores.shared());
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final Complaints COMPLAINTS =
      new Complaints(
          new Transactions(DATABASE.source()::open),
          Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));

  @Test
  void theSameFileAgainIsTheSameComplaint() {
    Complaint first = recorded("督甲", null).orElseThrow();

    assertThat(recorded("督甲", null)).contains(first);
    assertThat(COMPLAINTS.of("浙0106")).contains(first);
    assertThat(COMPLAINTS.of("川0105")).isEmpty();
  }

  @Test
  void aLotOfAnotherCourtAndACourtThatIsNoneAreNotFound() {
    UUID lot = TestLot.anOpenLot().withPaddles(0).publishIn(DATABASE);

    assertThat(recorded("督乙", lot)).isPresent();
    assertThat(recorded("督丙", UUID.randomUUID())).isEmpty();
    assertThat(COMPLAINTS.record("川0105", request("督丁", lot), DAY, "wu")).isEmpty();
    assertThat(COMPLAINTS.record("粤0101", request("督戊", null), DAY, "wu")).isEmpty();
  }

  @Test
  void aFindingStandsOnceAndIsNotOfWhoRecordedIt() {
    UUID id = recorded("督己", null).orElseThrow().id();

    assertThat(COMPLAINTS.find(id, false, "wu")).isEqualTo(Finding.OF_OWN_RECORD);
    assertThat(COMPLAINTS.find(id).orElseThrow().upheld()).isNull();
    assertThat(COMPLAINTS.find(id, false, "zheng")).isEqualTo(Finding.STANDS);
    assertThat(COMPLAINTS.find(id, true, "zheng")).isEqualTo(Finding.STOOD_BEFORE);
    assertThat(COMPLAINTS.find(id).orElseThrow().upheld()).isFalse();
    assertThat(COMPLAINTS.find(UUID.randomUUID(), true, "zheng")).isEqualTo(Finding.NOT_THERE);
  }

  @ParameterizedTest
  @CsvSource({
    "/fileNumber, 李某的举报信：他说, 2026-11-20",
    "/fileNumber, '', 2026-11-20",
    "/receivedOn, 督庚, 2026-11-23",
    "/receivedOn, 督庚, yesterday"
  })
  void whatIsNoFileNumberOrNoDayIsRefused(String field, String file, String day) {
    ComplaintRequest wrong = new ComplaintRequest(Kind.OTHER, file, day, null);

    assertThatThrownBy(() -> wrong.checked(COMPLAINTS.today()))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem().field()).isEqualTo(field));
  }

  private static Optional<Complaint> recorded(String file, @Nullable UUID lot) {
    return COMPLAINTS.record("浙0106", request(file, lot), DAY, "wu");
  }

  private static ComplaintRequest request(String file, @Nullable UUID lot) {
    return new ComplaintRequest(Kind.OTHER, file, "2026-11-20", lot);
  }
}
