package org.fachui.auction.outcome.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.fachui.auction.outcome.application.RulingOutcome.Barred;
import org.fachui.auction.outcome.application.RulingOutcome.Done;
import org.fachui.auction.outcome.application.RulingOutcome.NoConsent;
import org.fachui.auction.outcome.application.RulingOutcome.OutOfOrder;
import org.fachui.auction.outcome.model.SaleState;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.merkle.Hash;

/**
 * Serves the ruling on a buyer who consented to electronic service: it is served when it has
 * arrived in the buyer's box here (人民法院在线诉讼规则 31), and the receipt equals a signed one. Title
 * passes at that instant (NJA-22); there is no way back from here. So the lists are looked at once
 * more; the housing bureau is asked for the ruling alone (HOME-3).
 */
@ApplicationScoped
public class ServingRuling {
  private Sales sales;
  private StandingOfBuyers standing;
  private Clock clock;

  @Inject
  public ServingRuling(Sales sales, StandingOfBuyers standing, Clock clock) {
    this.sales = sales;
    this.standing = standing;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected ServingRuling() {}

  /** Serves it. */
  public RulingOutcome serve(Sale sale, String by) {
    if (sale.service() != null) {
      return new Done(sale, false);
    }
    Sale.MadeRuling ruling = sale.ruling();
    if (ruling == null || !sale.state().mayBecome(SaleState.SERVED)) {
      return new OutOfOrder(sale.state());
    }
    if (!sale.eServiceConsent()) {
      return new NoConsent();
    }
    List<Refused> bans = standing.bans(sale, false);
    if (!bans.isEmpty()) {
      return new Barred(bans);
    }
    Instant now = clock.instant();
    String receiptNo = Receipts.number(sale.lotId(), ruling.sha256());
    boolean fresh =
        sales.served(sale.lotId(), receiptNo, receipt(sale, ruling, receiptNo, now), now, by);
    Sale after = sales.of(sale.lotId()).orElseThrow();
    return after.service() == null ? new OutOfOrder(after.state()) : new Done(after, fresh);
  }

  private static String receipt(
      Sale sale, Sale.MadeRuling ruling, String receiptNo, Instant arrivedAt) {
    String signedForm =
        CanonicalJson.write(
            receipt(ruling, receiptNo, arrivedAt).put("lotId", sale.lotId().toString()).build());
    String sha256 = Hash.of(signedForm.getBytes(UTF_8)).hex();
    return CanonicalJson.write(receipt(ruling, receiptNo, arrivedAt).put("sha256", sha256).build());
  }

  private static JsonObject.Builder receipt(
      Sale.MadeRuling ruling, String receiptNo, Instant arrivedAt) {
    return JsonObject.builder()
        .put("receiptNo", receiptNo)
        .put("documentSha256", ruling.sha256())
        .put("channel", "PLATFORM_BOX")
        .put("arrivedAt", arrivedAt.toString());
  }
}
