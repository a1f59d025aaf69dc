package org.fachui.auction.enrolment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JudgingEnrolmentTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  /** What is judged without asking a bureau: all but the last. */
  private static final List<EnrolmentRefusal> JUDGED =
      Arrays.stream(EnrolmentRefusal.values())
          .filter(refusal -> refusal != EnrolmentRefusal.RESTRICTED)
          .toList();

  @Test
  void whoHasNothingAgainstHimMayBid() {
    assertThat(JudgingEnrolment.judge(against(Set.of()))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = EnrolmentRefusal.class, mode = EnumSource.Mode.EXCLUDE, names = "RESTRICTED")
  void eachReasonAloneIsEnough(EnrolmentRefusal refusal) {
    assertThat(JudgingEnrolment.judge(against(Set.of(refusal)))).contains(refusal);
  }

  @Test
  void ofSeveralReasonsTheFirstInTheirOrderIsSaid() {
    List<EnrolmentRefusal> left = new ArrayList<>(JUDGED);
    while (!left.isEmpty()) {
      assertThat(JudgingEnrolment.judge(against(EnumSet.copyOf(left)))).contains(left.getFirst());
      left.removeFirst();
    }
  }

  @ParameterizedTest
  @CsvSource({"2008-11-22,true", "2008-11-23,false", "1950-02-28,true"})
  void whoTurnsEighteenTodayIsOfAge(LocalDate bornOn, boolean mayBid) {
    EnrolmentFacts facts =
        new EnrolmentFacts(
            false,
            false,
            true,
            false,
            bornOn,
            TODAY,
            true,
            true,
            false,
            false,
            false,
            false,
            false,
            PersonalBans.NONE);
    assertThat(JudgingEnrolment.judge(facts).isEmpty()).isEqualTo(mayBid);
  }

  @Test
  void whatIsNoHomeNeedsNoUndertaking() {
    EnrolmentFacts car =
        new EnrolmentFacts(
            false,
            false,
            true,
            false,
            LocalDate.EPOCH,
            TODAY,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            PersonalBans.NONE);
    assertThat(JudgingEnrolment.judge(car)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(EnrolmentRefusal.class)
  void eachReasonCitesItsArticle(EnrolmentRefusal refusal) {
    assertThat(refusal.article()).matches("《.+》（法释〔20\\d\\d〕\\d+号）第.+");
    assertThat(refusal.rule()).matches("(NJA|HOME|CONS)-\\d+");
    assertThat(refusal.title()).isNotBlank();
  }

  private static EnrolmentFacts against(Set<EnrolmentRefusal> reasons) {
    return new EnrolmentFacts(
        reasons.contains(EnrolmentRefusal.ENDED),
        reasons.contains(EnrolmentRefusal.STOPPED),
        !reasons.contains(EnrolmentRefusal.NO_ENROLMENT),
        reasons.contains(EnrolmentRefusal.IDENTITY_IN_USE),
        reasons.contains(EnrolmentRefusal.UNDER_AGE) ? TODAY.minusYears(17) : LocalDate.EPOCH,
        TODAY,
        true,
        !reasons.contains(EnrolmentRefusal.NO_UNDERTAKING),
        reasons.contains(EnrolmentRefusal.NO_AUTHORITY)
            || reasons.contains(EnrolmentRefusal.PROXY_TOO_LATE),
        !reasons.contains(EnrolmentRefusal.NO_AUTHORITY),
        reasons.contains(EnrolmentRefusal.PROXY_TOO_LATE),
        reasons.contains(EnrolmentRefusal.NOT_THE_APPLICANT),
        false,
        new PersonalBans(
            reasons.contains(EnrolmentRefusal.COURT_STAFF),
            reasons.contains(EnrolmentRefusal.PLATFORM_STAFF),
            reasons.contains(EnrolmentRefusal.CONNECTED_PERSON),
            reasons.contains(EnrolmentRefusal.DEFAULTER),
            reasons.contains(EnrolmentRefusal.RESTRICTED_DEBTOR)));
  }
}
