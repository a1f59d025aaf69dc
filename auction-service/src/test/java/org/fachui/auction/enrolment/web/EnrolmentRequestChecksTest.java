package org.fachui.auction.enrolment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.fachui.auction.enrolment.model.Applicant;
import org.fachui.auction.enrolment.web.EnrolmentRequest.Refund;
import org.fachui.kernel.people.BankNumber;
import org.fachui.kernel.people.ResidentId;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;
import org.junit.jupiter.api.Test;

class EnrolmentRequestChecksTest {
  private static final String BANK = BankNumber.withCheckDigit("10233100001").text();
  private static final String ID = ResidentId.withCheckCharacter("33010619900307001").text();

  private static EnrolmentRequest request(
      String name, String id, String phone, String address, Refund refund) {
    return new EnrolmentRequest(name, id, phone, true, address, true, refund, null);
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

    Applicant read = EnrolmentRequestChecks.applicant(request);

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

    assertThatThrownBy(() -> EnrolmentRequestChecks.applicant(request))
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
                  EnrolmentRequestChecks.applicant(
                      request("张三", ID, wrong, "某市某区", new Refund("张三", BANK, "622200"))))
          .isInstanceOfSatisfying(
              ProblemException.class,
              refused -> {
                assertThat(refused.problem().field()).isEqualTo("/phone");
                assertThat(refused.problem().faults()).isEmpty();
              });
    }
  }
}
