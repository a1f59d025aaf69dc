package org.fachui.payout.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContractTest {
  @Test
  void theClassesOfferExactlyWhatTheContractPromises() {
    assertThat(AnnotatedOperations.below("org.fachui.payout", "org.fachui.platform.metrics"))
        .containsExactlyInAnyOrderElementsOf(ContractDocument.committed().operations());
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
