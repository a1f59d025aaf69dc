package org.fachui.auction.enrolment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.fachui.auction.enrolment.model.Applicant;
import org.fachui.auction.enrolment.model.Identity;
import org.fachui.auction.enrolment.web.EnrolmentRequest.BuyerRequest;
import org.fachui.auction.enrolment.web.EnrolmentRequest.Kind;
import org.fachui.auction.enrolment.web.EnrolmentRequest.Refund;
import org.fachui.kernel.people.BankNumber;
import org.fachui.kernel.people.ResidentId;
import org.fachui.kernel.people.UnifiedCreditCode;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnrolmentRequestChecksTest {
  private static final String BANK = BankNumber.withCheckDigit("10233100001").text();
  private static final String ID = ResidentId.withCheckCharacter("33010619900307001").text();

  private static EnrolmentRequest request(
      String name, String id, String phone, String address, Refund refund) {
    return new EnrolmentRequest(name, id, phone, true, address, true, refund, null, null, null);
  }

  @Test
  void readsAPersonAndShowsNothingOfHim() {
    EnrolmentRequest request =
        request(
            " 古丽娜尔·买买提 ",
            " 11010519491231002x ",
            "13800000001",
            "杭州市西湖区文三路1号",
            new Refund("古丽娜尔·买买提", BANK, "6222000011112222"));

    Applicant read = EnrolmentRequestChecks.read(request).applicant();

    assertThat(read.name()).isEqualTo("古丽娜尔·买买提");
    assertThat(read.residentId().text()).isEqualTo("11010519491231002X");
    assertThat(request + " " + read + read.refund() + request.refund())
        .doesNotContain("古丽", "110105", "138", "文三路", "6222");
  }

  @Test
  void namesAllThatIsWrongAndRepeatsNothing() {
    EnrolmentRequest request =
        request(
            "<b>x</b>", "330106199013070019", "12345", "x", new Refund("1", "102331000019", "12"));

    assertThatThrownBy(() -> EnrolmentRequestChecks.read(request))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              Problem problem = refused.problem();
              assertThat(problem.status()).isEqualTo(400);
              assertThat(problem.faults())
                  .extracting(Problem::field)
                  .containsExactly(
                      "/name",
                      "/residentId",
                      "/phone",
                      "/address",
                      "/refund/name",
                      "/refund/bankNo",
                      "/refund/accountNo");
              assertThat(problem.toString()).doesNotContain("330106", "12345", "<b>");
            });
  }

  @Test
  void oneFaultStandsForItself() {
    for (String wrong : List.of("", "1380000000a", "138000000011")) {
      assertThatThrownBy(
              () ->
                  EnrolmentRequestChecks.read(
                      request("张三", ID, wrong, "某市某区", new Refund("张三", BANK, "622200"))))
          .isInstanceOfSatisfying(
              ProblemException.class,
              refused -> {
                assertThat(refused.problem().field()).isEqualTo("/phone");
                assertThat(refused.problem().faults()).isEmpty();
              });
    }
  }

  private static EnrolmentRequest together(BuyerRequest... buyers) {
    EnrolmentRequest plain =
        request("张三", ID, "13800000001", "某市某区", new Refund("张三", BANK, "622200"));
    return new EnrolmentRequest(
        plain.name(),
        plain.residentId(),
        plain.phone(),
        true,
        plain.address(),
        true,
        plain.refund(),
        null,
        List.of(buyers),
        "ab".repeat(32));
  }

  private static BuyerRequest self(@Nullable String share) {
    return new BuyerRequest(Kind.SELF, null, null, null, null, null, null, share);
  }

  private static BuyerRequest company(String code, String licence, String share) {
    return new BuyerRequest(Kind.COMPANY, "某公司", null, code, "某市某路", "李四", licence, share);
  }

  private static final String CODE =
      UnifiedCreditCode.withCheckCharacter("91330106MA27ABCD0").text();

  @Test
  void readsSeveralBuyersWithTheirShares() {
    var read =
        EnrolmentRequestChecks.read(
            together(
                self("1/3"),
                company(CODE.toLowerCase(java.util.Locale.ROOT), "cd".repeat(32), "2/3")));
    assertThat(read.taking().buyers()).hasSize(2);
    assertThat(read.taking().represents(read.applicant())).isTrue();
    assertThat(read.taking().buyers().getLast().identity())
        .isEqualTo(new Identity.Company(new UnifiedCreditCode(CODE)));
    assertThat(EnrolmentRequestChecks.read(together(self(null))).taking().buyers()).hasSize(1);
  }

  private static List<String> faultsOf(EnrolmentRequest request) {
    try {
      EnrolmentRequestChecks.read(request);
      return List.of();
    } catch (ProblemException refused) {
      List<Problem> all = refused.problem().faults();
      assertThat(refused.problem().toString()).doesNotContain("91330106", "330106");
      return (all.isEmpty() ? List.of(refused.problem()) : all)
          .stream().map(one -> String.valueOf(one.field())).toList();
    }
  }

  @Test
  void namesWhatIsWrongWithEachBuyerAtOnce() {
    var nobody = new BuyerRequest(Kind.PERSON, null, ID, null, null, null, null, "x");
    assertThat(faultsOf(together(self("1/2"), nobody, company("1", "1", "1/2"))))
        .containsExactly(
            "/buyers/1/name",
            "/buyers/1/address",
            "/buyers/1",
            "/buyers/2/licenceSha256",
            "/buyers/2/creditCode",
            "/buyers/1/share");
    assertThat(faultsOf(together())).containsExactly("/buyers");
    assertThat(faultsOf(together(self("1/2"), company(CODE, "cd".repeat(32), "1/3"))))
        .as("they do not add up")
        .containsExactly("/buyers");
    assertThat(
            faultsOf(
                together(new BuyerRequest(Kind.SELF, "张三", null, null, null, null, null, null))))
        .containsExactly("/buyers/0");
  }
}
