package org.fachui.registry.taxes.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fachui.devstack.processes.Ports;
import org.fachui.devstack.supervisor.BureauServer;
import org.fachui.kernel.property.EstateUnitCode;
import org.fachui.registry.taxes.application.EstimatingTaxes;
import org.fachui.registry.taxes.model.BuyerHomes;
import org.fachui.registry.taxes.model.Sale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two tables of one law, written apart: what we estimate for an individual's home is what the
 * simulated bureau assesses, line by line and fen by fen.
 */
class TaxBureauIT {
  private static final String KEY = "the key of this test";
  private static final String FLAT = "310115001001GB00001F00010001";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  @TempDir Path folder = Path.of("");

  private List<Sale> sales() {
    List<Sale> all = new ArrayList<>();
    for (long price : new long[] {1, 99_999_999, 200_000_000, 1_234_567_891}) {
      for (int area : new int[] {14_000, 14_001}) {
        for (BuyerHomes homes : BuyerHomes.values()) {
          for (int years : new int[] {1, 2, 5, 6}) {
            for (long cost : new long[] {-1, 100_000_000}) {
              all.add(
                  new Sale(
                      price,
                      today,
                      true,
                      false,
                      Optional.of(area),
                      Optional.of(homes),
                      Optional.of(today.minusYears(years)),
                      years == 6,
                      cost < 0 ? Optional.empty() : Optional.of(cost)));
            }
          }
        }
      }
    }
    return all;
  }

  @Test
  void weEstimateWhatTheBureauAssesses() throws Exception {
    BureauServer bureaus =
        new BureauServer(
            folder.resolve("bureaus"),
            folder.resolve("logs"),
            Ports.some(1).getFirst(),
            URI.create("http://127.0.0.1:1"),
            KEY);
    bureaus.start();
    try {
      for (Sale sale : sales()) {
        assertThat(ours(sale))
            .as("%s", sale)
            .containsExactlyInAnyOrderElementsOf(theirs(bureaus.url(), sale));
      }
    } finally {
      bureaus.stop();
    }
  }

  private static List<String> ours(Sale sale) {
    return new EstimatingTaxes(Optional.empty())
        .estimate(new EstateUnitCode(FLAT), sale).orElseThrow().lines().stream()
            .map(
                line ->
                    "%s %s %d %s %d"
                        .formatted(
                            line.tax(), line.legalPayer(), line.baseFen(), line.rate(), line.fen()))
            .toList();
  }

  private static List<String> theirs(URI bureaus, Sale sale)
      throws IOException, InterruptedException, GeneralSecurityException {
    JsonObjectBuilder payload =
        Json.createObjectBuilder()
            .add("priceFen", sale.priceFen())
            .add("areaM2x100", sale.areaM2x100().orElseThrow())
            .add("buyerHomes", sale.buyerHomes().orElseThrow().name())
            .add("sellerHeldSince", sale.heldSince().orElseThrow().toString())
            .add("sellerOnlyHome", sale.onlyHome());
    sale.costFen().ifPresent(cost -> payload.add("sellerCostFen", cost));
    String body =
        Json.createObjectBuilder()
            .add("queryId", "q")
            .add("kind", "TAX_ESTIMATE")
            .add("unitCode", FLAT)
            .add("payload", payload)
            .build()
            .toString();
    String path = "/bureaus/tax/queries";
    HttpRequest request =
        HttpRequest.newBuilder(bureaus.resolve(path))
            .header("Fachui-Signature", signature("POST\n" + path + "\n" + body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    String said = HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    return Json.createReader(new StringReader(said))
        .readObject()
        .getJsonObject("answer")
        .getJsonArray("lines")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(
            line ->
                "%s %s %d %s %d"
                    .formatted(
                        line.getString("tax"),
                        line.getString("legalPayer"),
                        line.getJsonNumber("baseFen").longValue(),
                        line.getString("rate"),
                        line.getJsonNumber("fen").longValue()))
        .toList();
  }

  private static String signature(String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }
}
