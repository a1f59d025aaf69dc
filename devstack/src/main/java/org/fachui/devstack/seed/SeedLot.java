package org.fachui.devstack.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.fachui.devstack.client.Json;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonObject;

/**
 * One lot of the seed with its case, as {@code lots.json} has it.
 *
 * @param clerk the persona who files and publishes
 * @param bids how many bids the robots make at once after the opening
 * @param picture which drawing it has
 * @param hue main colour of the drawing in degrees
 * @param source all that the file says
 */
record SeedLot(String clerk, int bids, String picture, int hue, JsonObject source) {
  /** All lots of the seed in the order of the file. */
  static List<SeedLot> all() {
    try (InputStream in = SeedLot.class.getResourceAsStream("lots.json")) {
      if (in == null) {
        throw new IllegalStateException("lots.json is not in this build");
      }
      if (CanonicalJson.parse(in.readAllBytes()) instanceof JsonArray lots) {
        return Json.objects(lots.elements()).stream().map(SeedLot::of).toList();
      }
      throw new IllegalStateException("lots.json is no array");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SeedLot of(JsonObject source) {
    return new SeedLot(
        Json.text(source, "clerk"),
        Math.toIntExact(Json.integer(source, "bids")),
        Json.text(source, "picture"),
        Math.toIntExact(Json.integer(source, "hue")),
        source);
  }

  /** Number of its case. */
  String caseNumber() {
    return Json.text(source, "caseNumber");
  }

  /** Its title in Chinese. */
  String title() {
    return Json.text(source, "title");
  }
}
