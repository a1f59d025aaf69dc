package org.fachui.auction.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Set;
import org.fachui.auction.enrolment.model.ConnectionWithSale;
import org.fachui.auction.enrolment.model.EnrolmentRefusal;
import org.fachui.auction.enrolment.model.EnrolmentState;
import org.fachui.auction.outcome.model.SaleState;
import org.fachui.auction.rules.RefusalCitations;
import org.fachui.auction.rules.RuleSets;
import org.junit.jupiter.api.Test;

class ContractTest {
  @Test
  void theClassesOfferExactlyWhatTheContractPromises() {
    assertThat(AnnotatedOperations.below("org.fachui.auction", "org.fachui.platform.metrics"))
        .containsExactlyInAnyOrderElementsOf(ContractDocument.committed().operations());
  }

  @Test
  void everyRefusalOfABidCitesARuleOfEverySetOfLots() {
    assertThat(ContractDocument.committed().enumeration("BidRefusal"))
        .hasSizeGreaterThan(10)
        .allSatisfy(
            reason -> {
              var cited = RefusalCitations.of(reason);
              assertThat(cited).as(reason).isPresent();
              RuleSets.OF_LOTS.forEach(set -> set.rule(cited.orElseThrow().rule()));
            });
    assertThat(RefusalCitations.of("NO_SUCH_REASON")).isEmpty();
  }

  @Test
  void theReasonsForRefusingAnEnrolmentAreThoseOfTheContractInTheirOrder() {
    assertThat(ContractDocument.committed().enumeration("EnrolmentRefusal"))
        .containsExactlyElementsOf(
            Arrays.stream(EnrolmentRefusal.values()).map(Enum::name).toList());
    assertThat(ContractDocument.committed().enumeration("EnrolmentState"))
        .containsExactlyElementsOf(Arrays.stream(EnrolmentState.values()).map(Enum::name).toList());
    assertThat(ContractDocument.committed().enumeration("SaleState"))
        .containsExactlyElementsOf(Arrays.stream(SaleState.values()).map(Enum::name).toList());
    assertThat(ContractDocument.committed().enumeration("Connection"))
        .containsExactlyElementsOf(
            Arrays.stream(ConnectionWithSale.values()).map(Enum::name).toList());
  }

  /** What the scan must not overlook. */
  @Path("/stray/")
  static class Stray {
    @GET
    @Path("{id: [0-9]+}")
    @RolesAllowed({"judge", "clerk"})
    public String guarded() {
      return "";
    }

    @POST
    public void unannotated() {}
  }

  @Test
  void theScanSeesPathsVerbsRolesAndWhatIsNotAnnotated() {
    assertThat(AnnotatedOperations.of(Stray.class))
        .extracting(Operation::toString)
        .containsExactly("/stray POST nobody", "/stray/{id} GET clerk judge");
  }

  @Test
  void theDocumentIsReadWithItsRoles() {
    String yaml =
        """
        paths:
          /a: {get: {description: anything, responses: {}}}
          /b/{id}:
            parameters: []
            post: {description: "Roles clerk, judge. More.", security: [{bearer: []}]}
        """;
    assertThat(ContractDocument.of(yaml).operations())
        .containsExactly(
            new Operation("GET", "/a", Set.of()),
            new Operation("POST", "/b/{id}", Set.of("clerk", "judge")));
  }

  @Test
  void aDocumentThatNamesRolesWithoutSecurityIsAFault() {
    String yaml = "paths: {/a: {get: {description: Roles clerk.}}}";
    assertThatThrownBy(() -> ContractDocument.of(yaml).operations())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("GET".toLowerCase(java.util.Locale.ROOT) + " /a");
  }
}
