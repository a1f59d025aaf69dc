package org.fachui.auction.outcome.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.outcome.model.SaleState;
import org.jspecify.annotations.Nullable;

/**
 * A sale as it stands, without the buyer's particulars.
 *
 * @param subject the buyer's account
 * @param eServiceConsent the buyer's, to electronic service
 * @param confirmation as it is published
 * @param confirmationPdf hash of the document
 * @param ruling number, document and time; null before
 * @param service time and receipt; null before
 * @param defaultRuling that the buyer did not pay; null unless he is in default
 * @param annulment null unless the auction is annulled
 */
public record Sale(
    UUID lotId,
    UUID enrolmentId,
    String subject,
    boolean eServiceConsent,
    String court,
    String courtName,
    String caseNo,
    String cause,
    List<PartyOfCase> parties,
    String kind,
    String title,
    String place,
    @Nullable String unitCode,
    String ruleSet,
    boolean drill,
    SaleState state,
    long priceFen,
    Instant soldAt,
    Instant dueBy,
    @Nullable Instant paidAt,
    String confirmation,
    String confirmationPdf,
    @Nullable MadeRuling ruling,
    @Nullable MadeService service,
    @Nullable MadeRuling defaultRuling,
    @Nullable MadeAnnulment annulment) {
  public Sale {
    parties = List.copyOf(parties);
  }

  /** A party of the case. */
  public record PartyOfCase(String role, String name) {}

  /** A ruling that was made. */
  public record MadeRuling(String number, String sha256, Instant at) {}

  /**
   * A service that took effect.
   *
   * @param receipt canonical JSON
   */
  public record MadeService(Instant at, String receipt) {}

  /** A ruling that annulled the auction (NJA-31). */
  public record MadeAnnulment(String number, Instant at) {}

  /** Whether purchase restrictions apply. */
  public boolean home() {
    return kind.equals("HOME");
  }

  /** Without the people. */
  @Override
  public String toString() {
    return "Sale[" + lotId + ", " + state + "]";
  }
}
