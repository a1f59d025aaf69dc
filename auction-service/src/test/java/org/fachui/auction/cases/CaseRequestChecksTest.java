package org.fachui.auction.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CaseRequestChecksTest {
  private static final String OWN = "（2026）浙0106执1号";
  private static final PartyView APPLICANT = new PartyView(PartyRole.APPLICANT, "某银行");
  private static final PartyView NAMELESS = new PartyView(PartyRole.DEBTOR, "");

  @Test
  void storesTheNumberInItsNormalForm() {
    Filing filing =
        CaseRequestChecks.filing(request("(2026) 浙0106执1234号", "借款", null), "浙0106", "chen");
    assertThat(filing.caseNumber()).isEqualTo("（2026）浙0106执1234号");
    assertThat(filing.court()).isEqualTo("浙0106");
    assertThat(filing.instrument()).isEqualTo("（2025）浙0106民初1234号民事判决书");
    assertThat(filing.parties()).extracting(Party::name).containsExactly("某银行");
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(400, "/caseNumber", request("1234", "借款", null)),
        Arguments.of(400, "/caseNumber", request("（2026）浙0106执号", "借款", null)),
        Arguments.of(422, "/caseNumber", request("（2026）川0105执1234号", "借款", null)),
        Arguments.of(400, "/cause", request(OWN, " ", null)),
        Arguments.of(400, "/cause", request(OWN, "a\u0000b", null)),
        Arguments.of(400, "/claimFen", request(OWN, "借款", -1L)),
        Arguments.of(400, "/claimFen", request(OWN, "借款", 1L << 53)),
        Arguments.of(400, "/instrument", of(" ")),
        Arguments.of(400, "/instrument", of("书".repeat(201))),
        Arguments.of(400, "/parties", request(List.of())),
        Arguments.of(400, "/parties", request(Collections.nCopies(201, APPLICANT))),
        Arguments.of(400, "/parties/1/name", request(List.of(APPLICANT, NAMELESS))));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("refused")
  void namesTheField(int status, String field, CaseRequest request) {
    Problem problem =
        catchThrowableOfType(
                ProblemException.class, () -> CaseRequestChecks.filing(request, "浙0106", "chen"))
            .problem();
    assertThat(problem.status()).isEqualTo(status);
    assertThat(problem.field()).isEqualTo(field);
  }

  private static CaseRequest request(String number, String cause, @Nullable Long claim) {
    return new CaseRequest(number, cause, claim, " （2025）浙0106民初1234号民事判决书", List.of(APPLICANT));
  }

  private static CaseRequest of(String instrument) {
    return new CaseRequest(OWN, "借款", null, instrument, List.of(APPLICANT));
  }

  private static CaseRequest request(List<PartyView> parties) {
    return new CaseRequest(OWN, "借款", null, null, parties);
  }
}
