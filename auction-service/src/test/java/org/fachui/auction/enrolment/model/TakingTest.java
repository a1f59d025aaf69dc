package org.fachui.auction.enrolment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.fachui.kernel.people.BankAccount;
import org.fachui.kernel.people.BankNumber;
import org.fachui.kernel.people.ResidentId;
import org.fachui.kernel.people.UnifiedCreditCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TakingTest {
  private static final ResidentId ID = ResidentId.withCheckCharacter("33010619900307001");
  private static final Applicant ACTOR =
      new Applicant(
          "张三",
          ID,
          "13800000001",
          "杭州市某路1号",
          new RefundAccount(
              "张三", new BankAccount(BankNumber.withCheckDigit("10233100001"), "6222000011")));
  private static final Buyer OTHER =
      new Buyer.Person(
          "李四", ResidentId.withCheckCharacter("33010619900307002"), "杭州市某路2号", Share.ALL);

  private static Buyer company(String representative) {
    return new Buyer.Company(
        "某公司",
        UnifiedCreditCode.withCheckCharacter("91330106MA27ABCD0"),
        "杭州市某路3号",
        representative,
        null,
        Share.ALL);
  }

  @ParameterizedTest
  @CsvSource({
    "1/1, true",
    "1/3+1/3+1/3, true",
    "1/3+2/3, true",
    "1/2+1/3+1/6, true",
    "3333/10000+3333/10000+3334/10000, true",
    "3333/10000+3333/10000+3333/10000, false",
    "1/2+1/3, false",
    "1/2+1/2+1/10000, false"
  })
  void sharesAddUpToTheLastFraction(String shares, boolean whole) {
    List<Share> read =
        Arrays.stream(shares.split("\\+")).map(text -> Share.read(text).orElseThrow()).toList();
    assertThat(Share.addUp(read)).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0/1", "2/1", "1/0", "1", "1/10001", "-1/2", "0.5", "1/2/3"})
  void whatIsNoShareIsNotRead(String text) {
    assertThat(Share.read(text)).isEmpty();
  }

  @Test
  void whoActsForSomebodyElseRepresentsHim() {
    assertThat(Taking.alone(ACTOR).represents(ACTOR)).isFalse();
    assertThat(Taking.alone(ACTOR).buysHimself(ACTOR)).isTrue();
    assertThat(new Taking(List.of(OTHER), null).represents(ACTOR)).isTrue();
    assertThat(new Taking(List.of(OTHER), null).buysHimself(ACTOR)).isFalse();
    assertThat(new Taking(List.of(company("王五")), null).represents(ACTOR)).isTrue();
    assertThat(new Taking(List.of(company("张三")), null).represents(ACTOR))
        .as("that he is its legal representative he says himself")
        .isTrue();
    assertThat(new Taking(List.of(company("张三")), null).buysHimself(ACTOR)).isFalse();
  }

  @Test
  void nobodyBuysTwiceAndShowsNothing() {
    assertThatThrownBy(() -> new Taking(List.of(OTHER, OTHER), null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Taking(List.of(), null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(OTHER + " " + company("王五") + new Taking(List.of(OTHER), null))
        .doesNotContain("李四", "330106", "9133", "王五");
  }

  @ParameterizedTest
  @CsvSource({
    "AWAITING_DEPOSIT, AWAITED  ,          , AWAITING_DEPOSIT",
    "AWAITING_DEPOSIT, AWAITED  , CONFIRMED, AWAITING_COURT",
    "ADMITTING       , AWAITED  ,          , AWAITING_COURT",
    "DEPOSIT_LATE    , AWAITED  , CONFIRMED, NOT_CONFIRMED",
    "REFUNDED        , AWAITED  , REFUNDED , REFUNDED",
    "AWAITING_DEPOSIT, DECLINED , CONFIRMED, NOT_CONFIRMED",
    "REFUNDING       , DECLINED , REFUNDING, REFUNDING",
    "AWAITING_DEPOSIT, CONFIRMED, CONFIRMED, AWAITING_DEPOSIT",
    "QUALIFIED       , CONFIRMED, CONFIRMED, QUALIFIED"
  })
  void withoutTheCourtsWordThereIsNoPaddle(
      EnrolmentState plain,
      Confirmed confirmed,
      @Nullable DepositState deposit,
      EnrolmentState shown) {
    assertThat(plain.represented(confirmed, deposit)).isEqualTo(shown);
  }

  @ParameterizedTest
  @EnumSource(Eligibility.Answer.class)
  void oneAnswerStandsForAll(Eligibility.Answer worst) {
    List<Eligibility> all =
        Arrays.stream(Eligibility.Answer.values())
            .map(answer -> new Eligibility(answer, null, null))
            .toList();
    assertThat(Eligibility.together(all).answer()).isEqualTo(Eligibility.Answer.RESTRICTED);
    assertThat(Eligibility.together(List.of(new Eligibility(worst, null, null))).answer())
        .isEqualTo(worst);
    assertThat(Eligibility.together(List.of()).answer()).isEqualTo(Eligibility.Answer.NOT_ASKED);
  }
}
